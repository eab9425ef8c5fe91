package io.tumen.feed;

import io.tumen.corridor.CostLine;
import io.tumen.corridor.Price;
import io.tumen.corridor.TariffId;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Storage is paid by the day, and nothing else is.
final class StorageByTheDay implements Rule.OfSense {
    @Override
    public String id() {
        return "storage_by_the_day";
    }

    @Override
    public String says() {
        return """
                A terminal that takes money for storage names the days that are free and the tariff of those behind
                them, and a terminal that takes none names neither. Prices of storage are per TEU and day, no other
                price is, and they stand in tariffs that only the storage of terminals names: nothing else lasts as
                long as the goods stay.""";
    }

    @Override
    public void check(Draft draft, Findings findings) {
        Set<TariffId> daily = new HashSet<>();
        for (Entry<Draft.PricedLine> line : draft.prices()) {
            Price price = line.value().price();
            boolean byTheDay = price.basis() == Price.Basis.PER_TEU_DAY;
            if (byTheDay) {
                daily.add(line.value().tariff());
            }
            if (byTheDay != (price.line() == CostLine.Kind.STORAGE)) {
                findings.add(
                        this,
                        line.row(),
                        "basis",
                        byTheDay
                                ? "Only a line STORAGE is paid by the day; right would be another basis."
                                : "Storage is paid by the day; right would be PER_TEU_DAY.");
            }
        }
        draft.terminals().forEach(terminal -> check(terminal.row(), findings));
        refuseOtherUses(draft, daily, findings);
    }

    private void check(Row terminal, Findings findings) {
        boolean priced = terminal.has("storage_tariff_id");
        if (priced != terminal.has("storage_free_days_likely")) {
            findings.add(
                    this,
                    terminal,
                    priced ? "storage_free_days_likely" : "storage_tariff_id",
                    "Here stands nothing; right would be "
                            + (priced ? "the days that are free, 0 where none is" : "the tariff of the days behind")
                            + ", or that both are empty.");
        }
    }

    private void refuseOtherUses(Draft draft, Set<TariffId> daily, Findings findings) {
        draft.links().forEach(link -> refuse(link.value().tariff(), link.row(), "tariff_id", daily, findings));
        draft.services()
                .forEach(service -> refuse(service.value().tariff(), service.row(), "tariff_id", daily, findings));
        draft.terminals()
                .forEach(terminal -> terminal.value()
                        .handling()
                        .forEach(
                                handling -> refuse(handling.tariff(), terminal.row(), "terminal_id", daily, findings)));
    }

    private void refuse(@Nullable TariffId tariff, Row row, String column, Set<TariffId> daily, Findings findings) {
        if (tariff != null && daily.contains(tariff)) {
            findings.add(
                    this,
                    row,
                    column,
                    "The tariff " + tariff + " is paid by the day; right would be one that is not, here and for all"
                            + " handling.");
        }
    }
}
