package io.tumen.cli;

import io.tumen.operations.FlowVerification;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "check-flows",
        mixinStandardHelpOptions = true,
        description =
                "Checks a certificate of flows with arithmetic alone, by code that shares no line with the solvers. Exit code 0 when it holds,"
                        + " 1 when it does not, 2 when the file is no certificate.")
final class CheckFlowsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "As docs/flow-certificate.md says.")
    private Path file;

    @Option(
            names = "--gap",
            paramLabel = "SHARE",
            description = "Refute a true gap above this too, 1e-6 for instance; default: any gap that is told truly.")
    private @Nullable Double gap;

    @Override
    public Integer call() {
        double accepted = gap == null ? Double.POSITIVE_INFINITY : gap;
        return LogReports.print(spec, FlowVerification.certificate(file, accepted), "The certificate holds.");
    }
}
