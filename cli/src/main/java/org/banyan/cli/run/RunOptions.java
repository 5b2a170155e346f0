package org.banyan.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import org.banyan.core.eval.Settings;
import org.banyan.core.eval.host.Dialect;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The options of a command that runs programs.
 *
 * @param files names of files; {@code -} means standard input
 * @param expressions programs given on the command line itself
 * @param settings the settings of the programs, without a trace
 * @param trace whether each step is printed
 * @param json whether results are printed as JSON
 * @param time whether the time of each program is printed
 * @param keepGoing whether a program goes on after an error
 * @param together whether all programs share one space
 */
public record RunOptions(
        List<String> files,
        List<String> expressions,
        Settings settings,
        boolean trace,
        boolean json,
        boolean time,
        boolean keepGoing,
        boolean together) {
    private static final String EXPRESSION = "-e";
    private static final String JSON = "--json";
    private static final String TIME = "--time";
    private static final String THREADS = "--threads";
    private static final String MAX_STEPS = "--max-steps";
    private static final String TRACE = "--trace";
    private static final String KEEP_GOING = "--keep-going";
    private static final String TOGETHER = "--together";
    private static final String DIALECT = "--dialect";

    /** Adds these options to a command that runs files. */
    static void addTo(CommandSpec spec) {
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("FILE")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("Programs to run. A file named - is standard input.")
                .build());
        spec.addOption(OptionSpec.builder(EXPRESSION)
                .paramLabel("EXPR")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(
                        "Run this text, after the files. All but rules and types is evaluated, with or without a '!'.")
                .build());
        flag(spec, JSON, "Print a JSON object for each '!': file, line, atom and results.");
        flag(spec, TIME, "Print how long each program took, to standard error.");
        flag(spec, KEEP_GOING, "Go on after an error. The exit code is still 1.");
        flag(spec, TOGETHER, "Run all programs in one space, one after the other.");
        addSettingsTo(spec);
    }

    /** Adds the options that say how programs run. */
    static void addSettingsTo(CommandSpec spec) {
        value(spec, THREADS, "N", "How many threads evaluate. The default is 1.");
        value(spec, MAX_STEPS, "N", "How many steps one evaluation may take. The default is no limit.");
        flag(spec, TRACE, "Print each step to standard error.");
        value(spec, DIALECT, "NAME", "The dialect of the language: hyperon (the default) or mettatron.");
    }

    private static void flag(CommandSpec spec, String name, String description) {
        spec.addOption(OptionSpec.builder(name).description(description).build());
    }

    private static void value(CommandSpec spec, String name, String label, String description) {
        spec.addOption(OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .description(description)
                .build());
    }

    /**
     * Returns the options of a command line.
     *
     * @throws ParameterException if a value is not valid, or there is nothing to run
     */
    static RunOptions of(ParseResult parsed) {
        List<String> files = new ArrayList<>(parsed.matchedPositionalValue(0, List.<String>of()));
        List<String> expressions = List.of();
        boolean interactive = parsed.commandSpec().findOption(EXPRESSION) == null; // programs are typed, not named
        if (!interactive) {
            expressions = parsed.matchedOptionValue(EXPRESSION, List.<String>of());
            if (files.isEmpty() && expressions.isEmpty()) {
                throw misuse(parsed, "nothing to run: name a FILE, or give an expression with " + EXPRESSION);
            }
        }
        return new RunOptions(
                files,
                expressions,
                settings(parsed),
                parsed.hasMatchedOption(TRACE),
                parsed.hasMatchedOption(JSON),
                parsed.hasMatchedOption(TIME),
                interactive || parsed.hasMatchedOption(KEEP_GOING),
                parsed.hasMatchedOption(TOGETHER));
    }

    private static Settings settings(ParseResult parsed) {
        Settings defaults = Settings.defaults();
        Settings threaded = number(parsed, THREADS, "threads", defaults, n -> defaults.withThreads(Math.toIntExact(n)));
        Settings limited = number(parsed, MAX_STEPS, "steps", threaded, threaded::withMaxSteps);
        @Nullable String dialect = parsed.matchedOptionValue(DIALECT, null);
        if (dialect == null) {
            return limited;
        }
        for (Dialect known : Dialect.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(dialect)) {
                return limited.withDialect(known);
            }
        }
        throw misuse(parsed, DIALECT + ": '" + dialect + "' is neither hyperon nor mettatron");
    }

    private static Settings number(
            ParseResult parsed, String option, String what, Settings unchanged, LongFunction<Settings> with) {
        if (!parsed.hasMatchedOption(option)) {
            return unchanged;
        }
        String text = parsed.matchedOptionValue(option, "");
        try {
            return with.apply(Long.parseLong(text));
        } catch (NumberFormatException | ArithmeticException noNumber) {
            throw misuse(parsed, option + ": '" + text + "' is not a number of " + what);
        } catch (IllegalArgumentException refused) {
            throw misuse(parsed, "--" + refused.getMessage());
        }
    }

    private static ParameterException misuse(ParseResult parsed, String message) {
        return new ParameterException(parsed.commandSpec().commandLine(), message);
    }
}
