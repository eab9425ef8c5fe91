package io.tumen.law;

import io.tumen.corridor.Confidence;
import io.tumen.corridor.HsCode;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Provenance;
import io.tumen.corridor.Trade;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The sentences of a judgement. They are made here once, so that every door shows the same words.
final class Wording {
    private static final String STAY_INSIDE = "Stay inside the country.";

    private final Map<PlaceId, String> placeNames = new HashMap<>();
    private final Map<String, String> subdivisions = new HashMap<>();
    private final Map<String, String> territories = new HashMap<>();
    private final Statutes statutes;
    private final boolean byShip;

    /// @param byShip whether it speaks of goods that leave home by ship
    Wording(List<Regime> regimes, Statutes statutes, boolean byShip) {
        this.statutes = statutes;
        this.byShip = byShip;
        for (Regime regime : regimes) {
            regime.places().forEach((place, known) -> placeNames.put(place, known.name()));
            subdivisions.putAll(regime.subdivisions());
            String territory = regime.territory();
            if (territory != null) {
                regime.homeCountries().forEach(country -> territories.put(country, territory));
            }
        }
    }

    Ground staysInside() {
        return Ground.permission(null, "The goods never leave the country, so no act of this kind is needed.");
    }

    Ground ordinaryTrade(Trade trade) {
        return Ground.permission(
                null,
                "An ordinary " + trade + " is not bound by the acts for domestic goods; it was not judged further.");
    }

    Ground onlyDomesticTrade(Trade trade, @Nullable Citation citation) {
        return Ground.breach(
                citation,
                "Only goods of domestic trade may leave and come home in this way, and these are for " + trade
                        + source(citation) + ".",
                "Declare the goods as domestic trade, or do not bring them home.");
    }

    Ground noActs(String subdivision) {
        return Ground.breach(
                null,
                "No act that was read lets goods of " + nameOf(subdivision)
                        + " go abroad and come home as domestic goods.",
                STAY_INSIDE);
    }

    Ground otherJourney(String subdivision, Journey journey) {
        return Ground.breach(
                null,
                "No act that was read lets " + nameOf(subdivision) + " goods come home otherwise than by "
                        + journey.vehicle() + ".",
                "Come home by " + journey.vehicle() + ", or stay inside the country.");
    }

    Ground unknownJourney(String subdivision, Journey journey) {
        return Ground.breach(
                null,
                "No act that was read knows such a journey: under those that were, " + nameOf(subdivision) + " goods "
                        + journey.course() + ".",
                "Go in that order, or stay inside the country.");
    }

    Ground granted(Agreement agreement, Trade trade, PlaceId place) {
        return Ground.permission(
                agreement.citation(),
                agreement.title() + " lets " + nameOf(place) + " be used for " + trade + " since "
                        + agreement.firstDay() + "."
                        + reliability(agreement.provenance()));
    }

    OpenPoint perhapsCovered(Agreement agreement, Trade trade, PlaceId place) {
        return new OpenPoint(
                agreement.id() + "-for-" + trade,
                "Does \"" + agreement.title() + "\" let " + nameOf(place) + " be used for " + trade + "?",
                "It is known to cover " + uses(agreement) + "; its terms were not read.",
                false,
                null,
                agreement.provenance());
    }

    /// The agreement ended, or lets the place be used for other things only.
    Ground notCovered(Cover.Kind kind, Agreement agreement, Trade trade, PlaceId place) {
        String use = agreement.title() + " let " + nameOf(place) + " be used for " + trade + " until "
                + agreement.lastDay() + ".";
        return kind == Cover.Kind.ENDED
                ? Ground.breach(agreement.citation(), use, "Leave on an earlier day, use another place, or renew it.")
                : Ground.breach(
                        agreement.citation(),
                        agreement.title() + " lets " + nameOf(place) + " be used for " + uses(agreement)
                                + " only, not for " + trade + ".",
                        "Use another place, or widen the terms.");
    }

    private static String uses(Agreement agreement) {
        return agreement.uses().stream().sorted().map(Trade::toString).collect(Collectors.joining(" and "));
    }

    Ground open(String subdivision, Role role, PlaceId place, Permission permission) {
        Citation citation = permission.citation();
        return Ground.permission(
                citation,
                goodsMay(subdivision, role, place) + " since " + citation.effective() + source(citation) + "."
                        + reliability(permission.article().provenance()));
    }

    Ground duty(Obligation obligation) {
        return Ground.duty(obligation.citation(), sentence(obligation));
    }

    Ground broken(Obligation obligation) {
        return Ground.breach(
                obligation.citation(),
                sentence(obligation),
                obligation.condition().requirement().remedy());
    }

    /// The place is in no act of the subdivision.
    Ground neverOpen(String subdivision, Role role, PlaceId place, LocalDate day) {
        Citation list = statutes.statuteFor(subdivision, byShip).listFor(role).findSourceAsOf(day);
        String closed = list == null ? "" : "; the list of " + listOf(subdivision, role) + " is closed" + source(list);
        String alternatives = alternatives(subdivision, role, day);
        return Ground.breach(
                list,
                "No act that was read lets " + nameOf(subdivision) + " goods " + role.verb() + " " + nameOf(place)
                        + closed + "." + othersAllowed(subdivision, role, place, day),
                alternatives.isEmpty() ? STAY_INSIDE : capitalised(alternatives) + ".");
    }

    /// The place is opened on a later day only.
    Ground notYetOpen(String subdivision, Role role, PlaceId place, LocalDate day, Permission later) {
        Citation citation = later.citation();
        String alternatives = alternatives(subdivision, role, day);
        return Ground.breach(
                citation,
                goodsMay(subdivision, role, place) + " only from "
                        + citation.inForce().words() + source(citation) + ".",
                "Leave on " + citation.effective() + " or later"
                        + (alternatives.isEmpty() ? "" : ", or " + alternatives) + ".");
    }

    private String listOf(String subdivision, Role role) {
        return role.list(statutes.statuteFor(subdivision, byShip).journey());
    }

    Ground answered(Answer answer) {
        return new Ground(
                Ground.Kind.ANSWER,
                answer.citation(),
                answer.question() + " Answered on " + answer.on() + " by " + answer.by() + ", " + answer.office() + ": "
                        + answer.value() + ".",
                null);
    }

    Ground held(Screening.Hit hit, HsCode cargo) {
        Screening.Entry entry = hit.entry();
        String which = hit.certain()
                ? "HS " + cargo + " is listed in "
                : "HS " + cargo + " may hold goods of " + entry.hs() + ", listed in ";
        return new Ground(
                Ground.Kind.HOLD,
                entry.citation(),
                which + entry.title() + " (" + entry.authority() + "): " + entry.says()
                        + ". The goods are held until someone with the right decides."
                        + reliability(entry.provenance()),
                (hit.certain() ? "Customs clear" : "State the full code, or customs clear")
                        + " the goods for release, with a reason.");
    }

    OpenPoint notStated(Role role, Journey journey) {
        return switch (role) {
            case EXIT ->
                notStated(
                        "exit",
                        journey.leavesByShip()
                                ? "From which home port do the goods leave?"
                                : "At which border post do the goods leave?");
            case TRANSIT -> notStated("transit", journey.transitQuestion());
            case ENTRY ->
                notStated(
                        "entry",
                        journey == Journey.BY_SEA
                                ? "At which home port do the goods come back?"
                                : "At which home post do the goods come back?");
        };
    }

    private static OpenPoint notStated(String part, String question) {
        return new OpenPoint(
                part + "-not-stated",
                question,
                "It was not stated, so only the other parts of the way were judged.",
                false,
                null,
                null);
    }

    private String goodsMay(String subdivision, Role role, PlaceId place) {
        return nameOf(subdivision) + " goods may " + role.verb() + " " + nameOf(place);
    }

    /// "use Rajin or Zarubino", empty when nothing is open on that day.
    private String alternatives(String subdivision, Role role, LocalDate day) {
        Statute statute = statutes.statuteFor(subdivision, byShip);
        List<PlaceId> open = statute.listFor(role).openPlaces(day).stream()
                .filter(place -> statute.standingOf(role, place, day) == Standing.LAWFUL)
                .toList();
        return open.isEmpty()
                ? ""
                : role.verb() + " " + open.stream().map(this::nameOf).collect(Collectors.joining(" or "));
    }

    private String othersAllowed(String subdivision, Role role, PlaceId place, LocalDate day) {
        return statutes.subdivisions().stream()
                .filter(other -> !other.equals(subdivision))
                .filter(other -> statutes.statuteFor(other, byShip).read(role, place, day) instanceof Reading.Open)
                .map(other -> " " + nameOf(other) + " goods may, but the lists of two provinces are never mixed.")
                .collect(Collectors.joining());
    }

    private static String reliability(Provenance provenance) {
        if (provenance.isAssumption()) {
            return " This is supposed; no such act is known.";
        }
        return provenance.confidence() == Confidence.A
                ? ""
                : " The act itself was not read; this rests on: "
                        + provenance.confidence().meaning() + ".";
    }

    private static String sentence(Obligation obligation) {
        String requirement = obligation.condition().requirement().sentence();
        return requirement.substring(0, requirement.length() - 1) + source(obligation.citation()) + ".";
    }

    private static String source(@Nullable Citation citation) {
        return citation == null ? "" : ": " + citation.words();
    }

    private static String capitalised(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private String nameOf(PlaceId place) {
        return placeNames.getOrDefault(place, place.value());
    }

    private String nameOf(String subdivision) {
        String named = subdivisions.get(subdivision);
        return named != null ? named : territories.getOrDefault(subdivision.split("-", -1)[0], subdivision);
    }
}
