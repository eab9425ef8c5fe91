package io.tumen.operations;

import java.time.OffsetDateTime;
import java.util.List;

/// Where goods of one place can get to.
///
/// @param places    the earliest reached first
/// @param unreached names of the places of the right country where goods are unloaded and these cannot get to; `plan`
/// says why
public record ReachView(
        List<UnderScenario> scenarios,
        String origin,
        String originName,
        QuestionView question,
        OffsetDateTime ready,
        List<PlaceReached> places,
        List<String> unreached,
        List<String> notes) {

    /// @param ways     how many ways there are that no other beats
    /// @param cheapest the same as `earliest` when it is both
    public record PlaceReached(
            String place,
            String placeName,
            double longitude,
            double latitude,
            int ways,
            ChoiceView earliest,
            ChoiceView cheapest) {}
}
