package org.banyan.cli.load;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.banyan.loader.ErrorPolicy;
import org.banyan.loader.LoadConfig;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The options of a command that loads files.
 *
 * @param paths files and folders to load
 * @param config the number of threads, and whether files with errors are left out
 * @param json whether results are JSON
 */
public record LoadOptions(List<Path> paths, LoadConfig config, boolean json) {
    private static final String THREADS = "--threads";
    private static final String JSON = "--json";
    private static final String KEEP_GOING = "--keep-going";

    /** Adds these options to a command. */
    public static void addTo(CommandSpec spec) {
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("PATH")
                .arity("1..*")
                .required(true)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("Files to load, and folders: of a folder, every .metta file in it or below.")
                .build());
        spec.addOption(OptionSpec.builder(THREADS)
                .paramLabel("N")
                .type(String.class)
                .description("How many threads read. The default is one for each processor.")
                .build());
        spec.addOption(
                OptionSpec.builder(JSON).description("Print results as JSON.").build());
        spec.addOption(OptionSpec.builder(KEEP_GOING)
                .description("Leave out files with errors, and load the others. The exit code is still 1.")
                .build());
    }

    /**
     * Returns the options of a command line.
     *
     * @throws ParameterException if a value is not valid
     */
    public static LoadOptions of(ParseResult parsed) {
        LoadConfig config = LoadConfig.defaults();
        if (parsed.hasMatchedOption(THREADS)) {
            String threads = parsed.matchedOptionValue(THREADS, "");
            try {
                config = config.withThreads(Integer.parseInt(threads));
            } catch (NumberFormatException noNumber) {
                throw misuse(parsed, THREADS + ": '" + threads + "' is not a number of threads");
            } catch (IllegalArgumentException refused) {
                throw misuse(parsed, "--" + refused.getMessage());
            }
        }
        if (parsed.hasMatchedOption(KEEP_GOING)) {
            config = config.withErrorPolicy(ErrorPolicy.SKIP_FILE);
        }
        return new LoadOptions(paths(parsed), config, parsed.hasMatchedOption(JSON));
    }

    private static List<Path> paths(ParseResult parsed) {
        List<Path> paths = new ArrayList<>();
        for (String path : parsed.matchedPositionalValue(0, List.<String>of())) {
            try {
                paths.add(Path.of(path));
            } catch (InvalidPathException refused) {
                throw misuse(
                        parsed,
                        "'" + path + "' is not a valid path here; the character set of the locale may be too small");
            }
        }
        return paths;
    }

    private static ParameterException misuse(ParseResult parsed, String message) {
        return new ParameterException(parsed.commandSpec().commandLine(), message);
    }
}
