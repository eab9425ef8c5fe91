package io.tumen.cli;

import io.tumen.operations.LogReport;
import java.io.PrintWriter;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;

/// Prints what a check came to.
final class LogReports {
    private LogReports() {}

    /// @param good the last line when all fits
    /// @return the exit code: 0 when all fits, 1 when something does not
    static int print(CommandSpec spec, LogReport report, String good) {
        PrintWriter out = spec.commandLine().getOut();
        if (report.fits()) {
            report.shown().forEach(out::println);
            out.println(good);
            return ExitCode.OK;
        }
        out.println("DOES NOT FIT:");
        report.misfits().forEach(misfit -> out.println("- " + misfit));
        return ExitCode.SOFTWARE;
    }
}
