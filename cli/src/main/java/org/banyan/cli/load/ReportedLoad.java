package org.banyan.cli.load;

import org.banyan.cli.command.ExitCode;
import org.banyan.cli.output.Ink;
import org.banyan.cli.output.Streams;
import org.banyan.loader.LoadReport;
import org.banyan.loader.LoadResult;
import org.banyan.loader.WorkspaceLoader;

/** A load that prints its diagnostics. */
public final class ReportedLoad {
    private ReportedLoad() {}

    /** Loads what the options say, and prints every diagnostic. */
    public static LoadResult run(LoadOptions options, Streams streams) {
        LoadResult result = WorkspaceLoader.load(options.paths(), options.config());
        Ink ink = new Ink(streams.colours());
        result.report().diagnostics().forEach(diagnostic -> streams.report(ink.diagnostic(diagnostic)));
        return result;
    }

    /** Prints the numbers of errors and warnings, if there are any. Returns the exit code. */
    public static int end(LoadReport report, Streams streams) {
        long errors = report.errors();
        long warnings = report.warnings();
        if (errors > 0) {
            String counts = warnings == 0
                    ? counted(errors, "error")
                    : counted(errors, "error") + ", " + counted(warnings, "warning");
            streams.report(counts + (report.loaded() ? "; the rest was loaded" : "; nothing was loaded"));
        } else if (warnings > 0) {
            streams.report(counted(warnings, "warning"));
        }
        return errors > 0 ? ExitCode.INPUT : ExitCode.OK;
    }

    static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
