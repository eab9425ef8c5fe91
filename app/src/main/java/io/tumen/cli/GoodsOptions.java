package io.tumen.cli;

import io.tumen.operations.GoodsForm;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What is to be carried.
final class GoodsOptions {
    @Option(names = "--teu", required = true, paramLabel = "N", description = "Twenty-foot units.")
    private String teu;

    @Option(
            names = "--hs",
            required = true,
            paramLabel = "CODE",
            description = "HS code of the goods, such as 1005.90.")
    private String hs;

    @Option(names = "--trade", paramLabel = "TRADE", description = "domestic (default), export or import.")
    private @Nullable String trade;

    @Option(
            names = "--tonnes",
            paramLabel = "T",
            description = "Net mass of all goods; default: the corridor's usual load.")
    private @Nullable String tonnes;

    @Option(
            names = "--value",
            paramLabel = "CNY",
            description = "Value of all goods; adds the inventory cost of the time.")
    private @Nullable String value;

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            description = "Currency of all money, ISO 4217, at the rate of the (first) ready day; default: CNY.")
    private @Nullable String currency;

    GoodsForm form() {
        return new GoodsForm(teu, hs, trade, tonnes, value, currency);
    }
}
