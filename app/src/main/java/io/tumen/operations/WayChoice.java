package io.tumen.operations;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.Itinerary;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.PlaceSearch;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds the two ways of a plan that somebody names: by the number in the list, `w3`, or by a port, of whose ways the
/// cheapest is meant.
final class WayChoice {
    private static final Pattern NUMBERED = Pattern.compile("w[0-9]{1,4}");

    private final Corridor corridor;
    private final List<Itinerary> ways;

    /// @param ways the cheapest first, as the plan lists them
    WayChoice(Corridor corridor, List<Itinerary> ways) {
        this.corridor = corridor;
        this.ways = ways;
    }

    /// @param text null for the corridor's reference port, or the cheapest way that stays inside
    int against(@Nullable String text) {
        return text == null ? reference() : wayFor("against", text);
    }

    /// @param text null for the cheapest way through abroad, or else through another port
    int via(@Nullable String text, int against) {
        if (text != null) {
            int way = wayFor("via", text);
            if (way == against) {
                throw new InvalidValueException("via", text, "another way than the one it is held against");
            }
            return way;
        }
        return IntStream.range(0, ways.size())
                .filter(i -> !ways.get(i).gateway().equals(ways.get(against).gateway()))
                .boxed()
                .min((one, other) -> Boolean.compare(
                        ways.get(one).way().staysInside(), ways.get(other).way().staysInside()))
                .orElseThrow(() -> new InvalidValueException("via", "", "a second way; the plan has but one port"));
    }

    private int reference() {
        PlaceId port = corridor.assumptions().referencePort();
        return IntStream.range(0, ways.size())
                .filter(i -> ways.get(i).gateway().equals(port))
                .findFirst()
                .orElseGet(() -> IntStream.range(0, ways.size())
                        .filter(i -> ways.get(i).way().staysInside())
                        .findFirst()
                        .orElseThrow(() -> new InvalidValueException(
                                "against", "", "a port; no way of this plan stays inside. " + ports())));
    }

    private int wayFor(String field, String text) {
        if (NUMBERED.matcher(text).matches()) {
            int number = Integer.parseInt(text.substring(1)) - 1;
            if (number < 0 || number >= ways.size()) {
                throw new InvalidValueException(
                        field, text, ways.isEmpty() ? "a way; the plan has none" : "w1 to w" + ways.size());
            }
            return number;
        }
        PlaceId port = new PlaceSearch(corridor).placeFor(text).id();
        return IntStream.range(0, ways.size())
                .filter(i -> ways.get(i).gateway().equals(port))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(field, text, ports()));
    }

    private String ports() {
        return ways.isEmpty()
                ? "a plan with ways; this one has none"
                : "one of "
                        + ways.stream()
                                .map(way -> Objects.requireNonNull(corridor.findPlace(way.gateway()))
                                        .nameEn())
                                .distinct()
                                .collect(Collectors.joining(", "))
                        + ", through which this plan has a way";
    }
}
