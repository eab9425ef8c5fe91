package io.tumen.operations;

import io.tumen.corridor.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What really ran on the corridor and what people claimed of it, held against the law and the prices of the package.
public record HistoryView(List<ShipmentView> shipments, List<ClaimCheckView> claims) {

    /// A shipment that ran, judged by the law of its day.
    ///
    /// @param date as reported
    public record ShipmentView(
            String date, String subdivision, String route, String quantity, String goods, JudgementView judgement) {}

    /// A claimed saving beside the computed one.
    ///
    /// @param claimed     amount in `unit`, null when only time was claimed
    /// @param computed    range of the same unit by the prices of the package; a container is read as one to two TEU
    /// @param daysClaimed as claimed, empty when not claimed
    /// @param days        computed days saved
    /// @param inside      whether every figure claimed lies inside its computed range
    public record ClaimCheckView(
            String route,
            String baseline,
            int year,
            @Nullable Double claimed,
            String unit,
            Range computed,
            String daysClaimed,
            Range days,
            boolean inside,
            String confidence,
            String source) {}
}
