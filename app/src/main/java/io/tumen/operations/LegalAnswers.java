package io.tumen.operations;

import io.tumen.corridor.Confidence;
import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.Provenance;
import io.tumen.corridor.SourceId;
import io.tumen.feed.AnswerWriter;
import io.tumen.law.Answer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Sets open points of the law by what somebody with the right answered.
public final class LegalAnswers {
    private LegalAnswers() {}

    /// @return what was written, in words
    /// @throws InvalidValueException for the first thing that is wrong; then nothing is written
    public static String write(Path folder, AnswerForm form, InstantSource clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate on = form.on() == null ? today : Reading.date("day of the answer", form.on());
        if (on.isAfter(today)) {
            throw new InvalidValueException("day of the answer", on.toString(), today + " or earlier");
        }
        if (form.source().equals(Provenance.ASSUMPTION.value())) {
            throw new InvalidValueException("source", form.source(), "a source; what is assumed is no answer");
        }
        var provenance = new Provenance(
                new SourceId(form.source()), Reading.word("confidence", form.confidence(), Confidence.values()));
        var answer = new Answer(form.point(), "", form.value(), form.by(), form.office(), on, form.says(), provenance);
        new AnswerWriter(folder).write(answer, form.replace());
        return "Answered: " + form.point() + " is " + form.value() + ", by " + form.by() + ", " + form.office()
                + ", on " + on + ".";
    }
}
