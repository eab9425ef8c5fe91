package io.tumen.law;

import io.tumen.corridor.PlaceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Judges one way of domestic goods through abroad, part by part, and collects everything there is to say.
final class Hearing {
    private final LegalQuestion question;
    private final LocalDate day;
    private final Statute statute;
    private final Wording wording;
    private final List<Ground> permissions = new ArrayList<>();
    private final List<Ground> duties = new ArrayList<>();
    private final List<Ground> breaches = new ArrayList<>();
    private final Set<OpenPoint> deciding = new LinkedHashSet<>();
    private final Set<OpenPoint> caveats = new LinkedHashSet<>();

    Hearing(LegalQuestion question, Statute statute, Wording wording, List<OpenPoint> pointsOfEveryWay) {
        this.question = question;
        this.day = question.exitDate();
        this.statute = statute;
        this.wording = wording;
        hearAll();
        pointsOfEveryWay.forEach(this::tell);
    }

    Judgement judgement() {
        if (!breaches.isEmpty()) {
            return new Judgement.Unlawful(breaches);
        }
        permissions.addAll(duties);
        caveats.removeAll(deciding);
        return deciding.isEmpty()
                ? new Judgement.Lawful(permissions, List.copyOf(caveats))
                : new Judgement.Unknown(permissions, List.copyOf(deciding), List.copyOf(caveats));
    }

    private void hearAll() {
        if (statute.isEmpty()) {
            breaches.add(wording.noActs(question.subdivision()));
            return;
        }
        if (question.journey() != null
                && question.journey() != statute.journey()
                && question.way().entry() != null) {
            breaches.add(wording.otherJourney(question.subdivision(), statute.journey()));
        }
        Act opening = null;
        for (Role role : Role.values()) {
            Act here = hear(role);
            opening = opening == null ? here : opening;
        }
        if (opening != null) {
            statute.obligationsUnder(opening, day).forEach(this::hear);
        }
    }

    /// The act that opens this part of the way, or may.
    private @Nullable Act hear(Role role) {
        PlaceId place = role.in(question.way());
        if (place == null) {
            caveats.add(wording.notStated(role, statute.journey()));
            return null;
        }
        Reading reading = statute.read(role, place, day);
        switch (reading) {
            case Reading.Open open -> allow(role, place, open.permission());
            case Reading.Doubtful doubtful -> doubt(doubtful.permissions());
            case Reading.Closed closed -> forbid(role, place, closed.later());
        }
        if (role == Role.TRANSIT) {
            hear(statute.agreements().read(place, question.trade(), day), place);
        }
        return reading.opening();
    }

    // What an agreement grants is not told beside the act that opens the place.
    private void hear(Cover cover, PlaceId place) {
        Agreement agreement = cover.agreement();
        if (agreement == null) {
            return;
        }
        switch (cover.standing()) {
            case LAWFUL -> {}
            case UNKNOWN -> deciding.add(wording.perhapsCovered(agreement, question.trade(), place));
            case UNLAWFUL -> breaches.add(wording.notCovered(cover.kind(), agreement, question.trade(), place));
        }
    }

    private void allow(Role role, PlaceId place, Permission permission) {
        permissions.add(wording.open(question.subdivision(), role, place, permission));
        permission.caveats().forEach(this::tell);
    }

    private void forbid(Role role, PlaceId place, @Nullable Permission later) {
        String subdivision = question.subdivision();
        breaches.add(
                later == null
                        ? wording.neverOpen(subdivision, role, place, day)
                        : wording.notYetOpen(subdivision, role, place, day, later));
    }

    private void doubt(List<Permission> possible) {
        possible.forEach(permission -> {
            deciding.addAll(permission.doubts(day));
            permission.caveats().forEach(this::tell);
        });
    }

    private void hear(Obligation obligation) {
        OpenPoint doubt = obligation.findDoubt(day);
        switch (obligation.judge(question.cargo())) {
            case MET -> {}
            case BROKEN -> {
                if (doubt == null) {
                    breaches.add(wording.broken(obligation));
                } else {
                    deciding.add(doubt);
                }
            }
            case NOT_JUDGED -> {
                if (doubt == null) {
                    duties.add(wording.duty(obligation));
                } else {
                    tell(doubt);
                }
            }
        }
    }

    private void tell(OpenPoint point) {
        if (point.mattersOn(day)) {
            caveats.add(point);
        }
    }
}
