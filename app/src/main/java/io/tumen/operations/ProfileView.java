package io.tumen.operations;

import io.tumen.operations.PlanView.NearMissView;
import java.time.OffsetDateTime;
import java.util.List;

/// The ways of many ready times.
///
/// @param stepMinutes from one ready time to the next
/// @param readyTimes  how many were asked for
/// @param periods     ready times that share their ways, in order
/// @param nearMisses  why there is none, for the first ready time without a way
/// @param notes       what the reader must know first
public record ProfileView(
        List<UnderScenario> scenarios,
        String origin,
        String originName,
        String destination,
        String destinationName,
        QuestionView question,
        OffsetDateTime from,
        long days,
        long stepMinutes,
        long readyTimes,
        List<PeriodView> periods,
        List<NearMissView> nearMisses,
        List<String> notes) {

    /// Ready times, one step after the other, that have the same ways.
    ///
    /// @param first in the origin's zone
    /// @param last  the last of them; the ways are told for it
    /// @param ways  what no other beats, the earliest first
    public record PeriodView(OffsetDateTime first, OffsetDateTime last, List<ChoiceView> ways) {}
}
