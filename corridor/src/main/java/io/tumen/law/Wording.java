package io.tumen.law;

import io.tumen.corridor.Confidence;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Trade;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The sentences of a judgement. They are made here once, so that every door shows the same words.
final class Wording {
    private final Map<PlaceId, String> placeNames = new HashMap<>();
    private final Map<String, String> subdivisions = new HashMap<>();
    private final Map<String, Statute> statutes;

    Wording(List<Regime> regimes, Map<String, Statute> statutes) {
        this.statutes = statutes;
        for (Regime regime : regimes) {
            placeNames.putAll(regime.placeNames());
            subdivisions.putAll(regime.subdivisions());
        }
    }

    Ground staysInside() {
        return new Ground(
                Ground.Kind.PERMISSION,
                null,
                "The goods never leave the country, so no act of this kind is needed.",
                null);
    }

    Ground ordinaryTrade(Trade trade) {
        return new Ground(
                Ground.Kind.PERMISSION,
                null,
                "An ordinary " + trade + " is not bound by the acts for domestic goods; it was not judged further.",
                null);
    }

    Ground onlyDomesticTrade(Trade trade, @Nullable Citation citation) {
        return new Ground(
                Ground.Kind.BREACH,
                citation,
                "Only goods of domestic trade may leave and come home in this way, and these are for " + trade
                        + source(citation) + ".",
                "Declare the goods as domestic trade, or do not bring them home.");
    }

    Ground noActs(String subdivision) {
        return new Ground(
                Ground.Kind.BREACH,
                null,
                "No act that was read lets goods of " + nameOf(subdivision)
                        + " go abroad and come home as domestic goods.",
                "Stay inside the country.");
    }

    Ground open(String subdivision, Role role, PlaceId place, Permission permission) {
        Citation citation = permission.citation();
        return new Ground(
                Ground.Kind.PERMISSION,
                citation,
                goodsMay(subdivision, role) + nameOf(place) + " since " + citation.effective() + source(citation) + "."
                        + reliability(permission.article()),
                null);
    }

    Ground duty(Obligation obligation) {
        Citation citation = obligation.citation();
        return new Ground(
                Ground.Kind.DUTY, citation, cited(obligation.condition().demand(), citation), null);
    }

    Ground broken(Obligation obligation) {
        Citation citation = obligation.citation();
        Demand demand = obligation.condition().demand();
        return new Ground(
                Ground.Kind.BREACH,
                citation,
                cited(demand, citation),
                demand instanceof Demand.ContainersOnly
                        ? "Load the goods into containers."
                        : "Send other goods, or stay inside the country.");
    }

    Ground closed(String subdivision, Role role, PlaceId place, LocalDate day, @Nullable Permission later) {
        String alternatives = alternatives(subdivision, role, day);
        if (later != null) {
            Citation citation = later.citation();
            return new Ground(
                    Ground.Kind.BREACH,
                    citation,
                    goodsMay(subdivision, role) + nameOf(place) + " only from "
                            + citation.inForce().words() + source(citation) + ".",
                    "Leave on " + citation.effective() + " or later"
                            + (alternatives.isEmpty() ? "." : ", or " + alternatives));
        }
        Statute own = statutes.getOrDefault(subdivision, Statute.EMPTY);
        Citation list = own.listFor(role).findSourceAsOf(day);
        return new Ground(
                Ground.Kind.BREACH,
                list,
                "No act that was read lets " + nameOf(subdivision) + " goods " + role.verb() + " " + nameOf(place)
                        + (list == null ? "" : "; the list of " + role.list() + " is closed" + source(list)) + "."
                        + othersAllowed(subdivision, role, place, day),
                alternatives.isEmpty() ? "Stay inside the country." : capitalised(alternatives));
    }

    OpenPoint notStated(Role role) {
        return switch (role) {
            case EXIT -> notStated("exit", "At which border post do the goods leave?");
            case TRANSIT -> notStated("transit", "In which foreign port are the goods loaded on a ship?");
            case ENTRY -> notStated("entry", "At which home port do the goods come back?");
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

    private String goodsMay(String subdivision, Role role) {
        return nameOf(subdivision) + " goods may " + role.verb() + " ";
    }

    /// "use Rajin or Zarubino.", empty when nothing is open on that day.
    private String alternatives(String subdivision, Role role, LocalDate day) {
        List<PlaceId> open =
                statutes.getOrDefault(subdivision, Statute.EMPTY).listFor(role).openPlaces(day);
        return open.isEmpty()
                ? ""
                : role.verb() + " " + open.stream().map(this::nameOf).collect(Collectors.joining(" or ")) + ".";
    }

    private String othersAllowed(String subdivision, Role role, PlaceId place, LocalDate day) {
        return statutes.keySet().stream()
                .filter(other -> !other.equals(subdivision))
                .filter(other ->
                        statutes.getOrDefault(other, Statute.EMPTY).read(role, place, day) instanceof Reading.Open)
                .map(other -> " " + nameOf(other) + " goods may, but the lists of two provinces are never mixed.")
                .collect(Collectors.joining());
    }

    private static String reliability(Article article) {
        Confidence confidence = article.provenance().confidence();
        return confidence == Confidence.A
                ? ""
                : " The act itself was not read; this rests on: " + confidence.meaning() + ".";
    }

    private static String cited(Demand demand, Citation citation) {
        String sentence = demand.sentence();
        return sentence.substring(0, sentence.length() - 1) + source(citation) + ".";
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
        return subdivisions.getOrDefault(subdivision, subdivision);
    }
}
