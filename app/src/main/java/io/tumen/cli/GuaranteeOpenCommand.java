package io.tumen.cli;

import io.tumen.operations.GuaranteeViews.OpeningAnswer;
import io.tumen.operations.MovementForms.CertificateForm;
import io.tumen.operations.Office;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description =
                "Takes a guarantee certificate to the account. The same again changes nothing. Exit code 1 when refused.")
final class GuaranteeOpenCommand implements Callable<Integer> {
    @ParentCommand
    private GuaranteeCommand guarantee;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(
            names = "--certificate",
            required = true,
            paramLabel = "NUMBER",
            description = "As the guarantor numbers it.")
    private String certificate;

    @Option(names = "--guarantor", required = true, paramLabel = "NAME", description = "Who answers with its money.")
    private String guarantor;

    @Option(names = "--holder", required = true, paramLabel = "NAME", description = "Whose movements it covers.")
    private String holder;

    @Option(names = "--amount", required = true, paramLabel = "AMOUNT", description = "What it covers at one time.")
    private String amount;

    @Option(names = "--currency", defaultValue = "CNY", description = "ISO 4217; default: ${DEFAULT-VALUE}.")
    private String currency;

    @Option(names = "--valid-from", required = true, paramLabel = "DAY", description = "First day.")
    private String validFrom;

    @Option(names = "--valid-until", paramLabel = "DAY", description = "Last day; default: none is set.")
    private @Nullable String validUntil;

    @Option(names = "--by", required = true, paramLabel = "PARTY", description = "Who takes it to the account.")
    private String by;

    @Option(
            names = "--capacity",
            defaultValue = "customs",
            paramLabel = "WORD",
            description = "In which capacity; default: ${DEFAULT-VALUE}.")
    private String capacity;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "Idempotency key; default: made from the number of the certificate.")
    private @Nullable String key;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        var form = new CertificateForm(
                certificate, guarantor, holder, amount, currency, validFrom, validUntil, by, capacity, null);
        try (Office office = guarantee.root().office(data.over(guarantee.root().settings()))) {
            return switch (office.guarantees().open(key == null ? "certificate " + certificate : key, form)) {
                case OpeningAnswer.Opened opened -> {
                    GuaranteeCommand.print(List.of(opened.account()), out);
                    yield 0;
                }
                case OpeningAnswer.Refused refused -> {
                    refused.refusals().forEach(refusal -> out.println("  refused: " + refusal.words()));
                    yield 1;
                }
            };
        }
    }
}
