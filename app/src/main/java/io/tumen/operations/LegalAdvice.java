package io.tumen.operations;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.PlaceSearch;
import io.tumen.corridor.Trade;
import io.tumen.corridor.Way;
import io.tumen.feed.CorridorPackage;
import io.tumen.law.LegalQuestion;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Answers whether goods may go a way on a day, and shows the acts that decide it.
public final class LegalAdvice {
    private final CorridorPackage pack;
    private final PlaceSearch places;
    private final ProvinceSearch provinces;
    private final CargoReader cargoes;
    private final JudgementViews judgements;

    LegalAdvice(CorridorPackage pack) {
        this.pack = pack;
        this.places = new PlaceSearch(pack.corridor());
        this.provinces = new ProvinceSearch(pack);
        this.cargoes = new CargoReader(pack.corridor());
        this.judgements = new JudgementViews(pack.corridor());
    }

    /// @throws InvalidValueException for the first field that cannot be read
    public LawAnswer judge(LawForm form) {
        LegalQuestion question = questionOf(Stated.checked(form));
        return LawAnswer.of(
                UnderScenario.of(pack),
                asked(question),
                judgements.viewOf(pack.law().judge(question)));
    }

    private LegalQuestion questionOf(LawForm form) {
        Way way = new Way(placeOrNull(form.exit()), placeOrNull(form.via()), placeOrNull(form.entry()));
        if (way.staysInside()) {
            throw new InvalidValueException("way", "", "at least one of exit, via and entry");
        }
        return new LegalQuestion(
                provinces.codeFor(form.province()),
                form.trade() == null ? Trade.DOMESTIC : Trade.parse(form.trade()),
                Reading.date("date", form.date()),
                way,
                cargoes.cargoOf(form));
    }

    /// How the question was understood: names and codes of what was found.
    private String asked(LegalQuestion question) {
        Cargo cargo = question.cargo();
        return question.trade() + " goods of " + provinces.wordsFor(question.subdivision()) + ", leaving on "
                + question.exitDate() + ": " + nameOf("exit", question.way().exit()) + " → "
                + nameOf("transit", question.way().transit()) + " → "
                + nameOf("entry", question.way().entry())
                + (cargo == null
                        ? ""
                        : "; HS " + cargo.hs() + (cargo.containerised() ? ", in containers" : ", in bulk"));
    }

    private String nameOf(String part, @Nullable PlaceId place) {
        return place == null
                ? "(" + part + " not stated)"
                : pack.corridor().placeFor(place).nameEn() + " (" + place + ")";
    }

    /// All acts of all regimes, and all agreements.
    public ActsView acts() {
        return new ActsViews(pack).view();
    }

    /// A day as a user writes it.
    ///
    /// @throws InvalidValueException when it is none
    public static LocalDate day(String text) {
        return Reading.date("date", text);
    }

    private @Nullable PlaceId placeOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : places.placeFor(text).id();
    }
}
