package io.tumen;

import io.tumen.cli.TumenCommand;

/// Wires the parts together. The only class that sees both doors: it hands what one needs of the other over as a
/// function.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(TumenCommand.run(arguments));
    }
}
