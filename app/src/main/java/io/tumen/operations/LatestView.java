package io.tumen.operations;

import io.tumen.operations.PlanView.NearMissView;
import java.time.OffsetDateTime;
import java.util.List;

/// Up to when goods may get ready to be there by a deadline.
///
/// @param earliest   no ready time before was looked at, in the origin's zone
/// @param ways       what no other beats in ready time, cost without that of the goods' time, CO2e and changes of
///     vehicle; the latest ready time first
/// @param nearMisses why there is no way at all; empty when there is one
/// @param notes      what the reader must know first
public record LatestView(
        List<UnderScenario> scenarios,
        String origin,
        String originName,
        String destination,
        String destinationName,
        QuestionView question,
        OffsetDateTime deadline,
        OffsetDateTime earliest,
        List<LatestWay> ways,
        List<NearMissView> nearMisses,
        List<String> notes) {

    /// @param ready    the last minute at which the goods can be ready, in the origin's zone
    /// @param hoursLeft from arrival to the deadline
    public record LatestWay(OffsetDateTime ready, double hoursLeft, ChoiceView way) {}
}
