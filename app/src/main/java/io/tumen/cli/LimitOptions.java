package io.tumen.cli;

import io.tumen.operations.LimitForm;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// By what ways are compared, and the most they may come to.
final class LimitOptions {
    @Option(
            names = "--by",
            paramLabel = "CRITERIA",
            description = "What ways are compared by, with commas: arrival (always), cost, co2e, transfers; default:"
                    + " arrival,cost,co2e.")
    private @Nullable String by;

    @Option(
            names = "--max-cost",
            paramLabel = "CNY",
            description = "No way that costs more for the whole cargo, in yuan.")
    private @Nullable String maxCost;

    @Option(names = "--max-co2e", paramLabel = "KG", description = "No way that emits more for the whole cargo.")
    private @Nullable String maxCo2e;

    @Option(
            names = "--max-transfers",
            paramLabel = "N",
            description = "No way on which the goods change vehicle more often.")
    private @Nullable String maxTransfers;

    LimitForm form() {
        return new LimitForm(by, maxCost, maxCo2e, maxTransfers);
    }
}
