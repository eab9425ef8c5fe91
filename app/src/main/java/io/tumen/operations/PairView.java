package io.tumen.operations;

import io.tumen.corridor.Range;
import java.util.List;

/// Which goods ride in which boxes that would go south empty.
///
/// @param pairs       the goods in the order of the table
/// @param leftGoods   goods that find no box, and why
/// @param leftEmpties boxes that stay empty
/// @param boxes       how many are paired
/// @param saved       by all pairs, CNY; the pairing is the best at the likely values
/// @param notes       what a reader must know before trusting the numbers
public record PairView(
        List<UnderScenario> scenarios,
        List<PairRow> pairs,
        List<LeftRow> leftGoods,
        List<LeftRow> leftEmpties,
        int boxes,
        Range saved,
        List<String> notes) {
    /// Some boxes that carry goods.
    ///
    /// @param kind      feet
    /// @param place     where the goods are stuffed
    /// @param boxPlace  where the boxes stand
    /// @param savedBox  by one box, CNY
    /// @param broughtCny what bringing one box costs, CNY; in `savedBox` already
    public record PairRow(
            String goods,
            String empties,
            int kind,
            String place,
            String boxPlace,
            String to,
            int boxes,
            Range savedBox,
            double broughtCny) {}

    /// Boxes that are wanted and not found, or that nobody wants.
    ///
    /// @param kind feet
    /// @param why  `no_such_box`, `not_at_that_time`, `not_worth_the_way`, `taken`; for boxes `not_wanted`
    public record LeftRow(String lot, int kind, String place, String to, int boxes, String why, String words) {}
}
