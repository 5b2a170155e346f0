package org.banyan.cli.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.banyan.cli.command.Command;
import org.banyan.cli.command.Specs;
import org.banyan.cli.output.Ink;
import org.banyan.cli.output.JsonLine;
import org.banyan.cli.output.Streams;
import org.banyan.core.Environment;
import org.banyan.loader.LoadReport;
import org.banyan.loader.LoadResult;
import org.banyan.loader.text.Diagnostic;
import org.banyan.loader.text.Position;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The command {@code banyan load}, which loads files and prints what they hold. */
public final class LoadCommand implements Command {
    private static final double NANOS_PER_SECOND = 1e9;

    @Override
    public String name() {
        return "load";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Specs.of(
                name(),
                "Load files into an environment, and print what it holds.",
                "",
                "Atoms marked with a '!' are not loaded; 'banyan run' evaluates them. If a file has an error, all",
                "errors of all files are reported, and nothing is loaded unless --keep-going is given.");
        LoadOptions.addTo(spec);
        return spec;
    }

    @Override
    public int run(ParseResult parsed, Streams streams) {
        LoadOptions options = LoadOptions.of(parsed);
        LoadResult result = ReportedLoad.run(options, streams);
        LoadReport report = result.report();
        long distinct = result.environment().map(Environment::distinctSize).getOrElse(0L);
        if (options.json()) {
            streams.out().line(json(report, distinct));
        } else if (report.loaded()) {
            streams.out().line(summary(report, distinct));
        }
        noteMarkedAtoms(report.markedAtoms(), streams);
        return ReportedLoad.end(report, streams);
    }

    private static void noteMarkedAtoms(long number, Streams streams) {
        if (number > 0) {
            String marked = ReportedLoad.counted(number, "atom") + " marked with '!' " + (number == 1 ? "was" : "were");
            streams.report(new Ink(streams.colours()).note(marked + " not evaluated; to run programs, use banyan run"));
        }
    }

    private static String json(LoadReport report, long distinct) {
        JsonLine json = new JsonLine()
                .beginObject()
                .name("files")
                .value(report.loadedFiles())
                .name("atoms")
                .value(report.atoms())
                .name("distinct")
                .value(distinct)
                .name("rules")
                .value(report.rules())
                .name("types")
                .value(report.types())
                .name("bytes")
                .value(report.bytes())
                .name("seconds")
                .value(seconds(report))
                .name("diagnostics")
                .beginArray();
        report.diagnostics().forEach(diagnostic -> append(json, diagnostic));
        return json.endArray().endObject().toString();
    }

    private static void append(JsonLine json, Diagnostic diagnostic) {
        @Nullable Position position = diagnostic.position();
        json.beginObject()
                .name("severity")
                .value(diagnostic.isError() ? "error" : "warning")
                .name("file")
                .value(diagnostic.source());
        json.name("line");
        if (position == null) {
            json.nothing().name("column").nothing();
        } else {
            json.value(position.line()).name("column").value(position.column());
        }
        json.name("message").value(diagnostic.message()).endObject();
    }

    private static double seconds(LoadReport report) {
        return report.time().toNanos() / NANOS_PER_SECOND;
    }

    private static String summary(LoadReport report, long distinct) {
        Table table = new Table();
        table.row("files", report.loadedFiles());
        table.row("atoms", report.atoms());
        table.row("distinct atoms", distinct);
        table.row("rules", report.rules());
        table.row("types", report.types());
        table.row("bytes", report.bytes());
        table.row("seconds", String.format(Locale.ROOT, "%.3f", seconds(report)));
        return table.toString();
    }

    /** A table of names and numbers, the numbers flush right. */
    private static final class Table {
        private final List<String> names = new ArrayList<>();
        private final List<String> values = new ArrayList<>();

        void row(String name, long value) {
            row(name, String.format(Locale.ROOT, "%,d", value));
        }

        void row(String name, String value) {
            names.add(name);
            values.add(value);
        }

        @Override
        public String toString() {
            int nameWidth = names.stream().mapToInt(String::length).max().orElse(0);
            int valueWidth = values.stream().mapToInt(String::length).max().orElse(0);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < names.size(); i++) {
                String name = names.get(i);
                String value = values.get(i);
                text.append(i == 0 ? "" : "\n").append(name);
                text.append(" ".repeat(nameWidth - name.length() + 2 + valueWidth - value.length()))
                        .append(value);
            }
            return text.toString();
        }
    }
}
