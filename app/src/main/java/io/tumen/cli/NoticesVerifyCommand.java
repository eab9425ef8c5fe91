package io.tumen.cli;

import io.tumen.operations.Verification;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "As a receiver: checks that a notice was signed with the secret and not changed. Needs no database."
                        + " Exit code 1 when it was not.")
final class NoticesVerifyCommand implements Callable<Integer> {
    @ParentCommand
    private NoticesCommand notices;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "BODY", description = "File with exactly the bytes that came.")
    private Path body;

    @Option(names = "--secret-file", required = true, paramLabel = "FILE", description = "Holds whsec_….")
    private Path secret;

    @Option(names = "--id", required = true, description = "The header webhook-id.")
    private String id;

    @Option(names = "--timestamp", required = true, description = "The header webhook-timestamp.")
    private String timestamp;

    @Option(names = "--signature", required = true, description = "The header webhook-signature.")
    private String signature;

    @Option(
            names = "--within",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "How far its time may be from now; default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(names = "--any-time", description = "Take it however old it is.")
    private boolean anyTime;

    @Override
    public Integer call() {
        var now = anyTime ? null : notices.root().clock().instant();
        return LogReports.print(
                spec,
                Verification.notice(secret, id, timestamp, signature, body, now, seconds),
                "The notice is genuine.");
    }
}
