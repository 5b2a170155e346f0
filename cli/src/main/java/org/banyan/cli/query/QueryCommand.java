package org.banyan.cli.query;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import org.banyan.cli.command.Command;
import org.banyan.cli.command.Specs;
import org.banyan.cli.load.LoadOptions;
import org.banyan.cli.load.ReportedLoad;
import org.banyan.cli.output.Ink;
import org.banyan.cli.output.JsonLine;
import org.banyan.cli.output.Output;
import org.banyan.cli.output.Streams;
import org.banyan.core.Environment;
import org.banyan.core.Matches;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Variable;
import org.banyan.loader.LoadResult;
import org.banyan.loader.text.Diagnostic;
import org.banyan.loader.text.MettaReader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command {@code banyan query}, which loads files and prints the matches of a pattern. */
public final class QueryCommand implements Command {
    private static final String PATTERN = "--pattern";
    private static final String RETURN = "--return";
    private static final String COUNT = "--count";

    @Override
    public String name() {
        return "query";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Specs.of(
                name(),
                "Load files, and print each match of a pattern on a line.",
                "",
                "Matches come in canonical order. An atom that was loaded several times is printed as often.");
        spec.addOption(OptionSpec.builder(PATTERN)
                .paramLabel("ATOM")
                .type(String.class)
                .required(true)
                .description("The pattern, such as '(edge $x b)'.")
                .build());
        spec.addOption(OptionSpec.builder(RETURN)
                .paramLabel("ATOM")
                .type(String.class)
                .description("What to print of each match, such as '$x'. The default is the pattern.")
                .build());
        spec.addOption(OptionSpec.builder(COUNT)
                .description("Print only the number of matches.")
                .build());
        LoadOptions.addTo(spec);
        return spec;
    }

    @Override
    public int run(ParseResult parsed, Streams streams) {
        LoadOptions options = LoadOptions.of(parsed);
        Atom pattern = atom(parsed, PATTERN, streams);
        Template template =
                new Template(parsed.hasMatchedOption(RETURN) ? atom(parsed, RETURN, streams) : pattern, pattern);
        LoadResult loaded = ReportedLoad.run(options, streams);
        warnOfOpenVariables(template, streams);
        if (loaded.environment().isDefined()) {
            Environment environment = loaded.environment().get();
            if (parsed.hasMatchedOption(COUNT)) {
                count(environment.match(pattern), options.json(), streams.out());
            } else {
                new QueryPrinter(pattern, template, options.json()).print(environment.match(pattern), streams.out());
            }
        }
        return ReportedLoad.end(loaded.report(), streams);
    }

    private static Atom atom(ParseResult parsed, String option, Streams streams) {
        Either<Seq<Diagnostic>, Atom> read = MettaReader.readAtom(option, parsed.matchedOptionValue(option, ""));
        if (read.isRight()) {
            return read.get();
        }
        Ink ink = new Ink(streams.colours());
        throw new ParameterException(
                parsed.commandSpec().commandLine(),
                read.getLeft().map(ink::diagnostic).mkString(option + " is not an atom\n", "\n", ""));
    }

    private static void warnOfOpenVariables(Template template, Streams streams) {
        for (Variable variable : template.open()) {
            streams.report(new Ink(streams.colours())
                    .warning(RETURN + ": " + variable + " is not in the pattern, and stays a variable"));
        }
    }

    private static void count(Matches matches, boolean json, Output out) {
        long count = matches.count();
        out.line(
                json
                        ? new JsonLine()
                                .beginObject()
                                .name("count")
                                .value(count)
                                .endObject()
                                .toString()
                        : Long.toString(count));
    }
}
