package io.tumen.cli;

import io.tumen.operations.GuaranteeViews.AccountView;
import io.tumen.operations.GuaranteeViews.EntryView;
import io.tumen.operations.Office;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "guarantee",
        mixinStandardHelpOptions = true,
        description = "The guarantee accounts, or one of them with every movement of its money.",
        subcommands = GuaranteeOpenCommand.class)
final class GuaranteeCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Parameters(arity = "0..1", paramLabel = "CERTIFICATE", description = "One account.")
    private @Nullable String certificate;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    RootCommand root() {
        return root;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Office office = root.office(data.over(root.settings()))) {
            if (certificate == null) {
                list(office.guarantees().list(), out);
            } else {
                show(office.guarantees().accountFor(certificate), out);
            }
        }
        return 0;
    }

    private void list(List<AccountView> accounts, PrintWriter out) {
        if (json) {
            Json.print(out, accounts);
        } else if (accounts.isEmpty()) {
            out.println("  No certificates.");
        } else {
            print(accounts, out);
        }
    }

    private void show(AccountView account, PrintWriter out) {
        if (json) {
            Json.print(out, account);
            return;
        }
        print(List.of(account), out);
        out.println();
        var table = new TextTable("position", "transfer", "pot", "amount", "balance", "movement", "why", "when");
        for (EntryView entry : Objects.requireNonNull(account.entries())) {
            table.row(
                    Long.toString(entry.position()),
                    Long.toString(entry.transfer()),
                    entry.pot(),
                    entry.amount(),
                    entry.balance(),
                    entry.movement() == null ? "" : entry.movement(),
                    entry.reason(),
                    entry.entered().toString());
        }
        out.print(table.text());
    }

    static void print(List<AccountView> accounts, PrintWriter out) {
        var table = new TextTable(
                "certificate", "guarantor", "holder", "amount", "currency", "free", "reserved", "claimed", "valid");
        for (AccountView account : accounts) {
            table.row(
                    account.certificate(),
                    account.guarantor(),
                    account.holder(),
                    account.amount(),
                    account.currency(),
                    account.free(),
                    account.reserved(),
                    account.claimed(),
                    account.validFrom() + " to " + (account.validUntil() == null ? "any day" : account.validUntil()));
        }
        out.print(table.text());
    }
}
