package io.tumen.operations;

import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.Place;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.PlaceSearch;
import io.tumen.corridor.Trade;
import io.tumen.corridor.Way;
import io.tumen.feed.CorridorPackage;
import io.tumen.law.LegalQuestion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Answers whether goods may go a way on a day.
public final class LegalAdvice {
    private final CorridorPackage pack;
    private final PlaceSearch places;
    private final JudgementViews judgements;

    LegalAdvice(CorridorPackage pack) {
        this.pack = pack;
        this.places = new PlaceSearch(pack.corridor());
        this.judgements = new JudgementViews(pack.corridor());
    }

    /// @throws InvalidValueException for the first field that cannot be read
    public JudgementView judge(LawForm form) {
        Way way = new Way(placeOrNull(form.exit()), placeOrNull(form.via()), placeOrNull(form.entry()));
        if (way.staysInside()) {
            throw new InvalidValueException("way", "", "at least one of exit, via and entry");
        }
        var question = new LegalQuestion(
                subdivision(form.province()),
                form.trade() == null ? Trade.DOMESTIC : Trade.parse(form.trade()),
                Reading.date("date", form.date()),
                way,
                null);
        return judgements.viewOf(pack.law().judge(question));
    }

    private @Nullable PlaceId placeOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : places.placeFor(text).id();
    }

    private String subdivision(String code) {
        List<String> known = pack.corridor().places().stream()
                .map(Place::subdivision)
                .distinct()
                .sorted()
                .toList();
        if (!known.contains(code)) {
            throw new InvalidValueException(
                    "province", code, "an ISO 3166-2 code of this corridor: " + String.join(", ", known));
        }
        return code;
    }
}
