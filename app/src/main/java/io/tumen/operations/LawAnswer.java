package io.tumen.operations;

import io.tumen.operations.JudgementView.GroundView;
import io.tumen.operations.JudgementView.OpenPointView;
import java.util.List;

/// The answer to a question to the law: a [JudgementView], and how the question was understood.
///
/// @param scenarios what lies over the package; empty for the package as it is
/// @param asked the question with the names and codes of what was found
public record LawAnswer(
        List<UnderScenario> scenarios,
        String asked,
        String standing,
        String words,
        List<GroundView> grounds,
        List<OpenPointView> openPoints) {
    static LawAnswer of(List<UnderScenario> scenarios, String asked, JudgementView judgement) {
        return new LawAnswer(
                scenarios, asked, judgement.standing(), judgement.words(), judgement.grounds(), judgement.openPoints());
    }
}
