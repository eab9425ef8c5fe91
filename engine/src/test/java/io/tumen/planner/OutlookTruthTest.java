package io.tumen.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.Itinerary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The chances against journeys drawn one by one, on thousands of small drawn worlds. A failure prints the seed and
/// the world.
///
/// Two nets. In each world no chance is off by more than Dvoretzky, Kiefer and Wolfowitz allow (with the constant of
/// Massart 1990) for that many journeys. And over all worlds the share of the distribution that lies before each drawn
/// arrival is uniform from 0 to 1 (Rosenblatt 1952), which finds what is a little wrong everywhere.
class OutlookTruthTest {
    private static final int WORLDS = 2_000;
    private static final int JOURNEYS = 200;
    private static final int BINS = 1_000;
    /// That a true distribution is found guilty: less than once in a thousand million.
    private static final double DOUBT = 1e-9;

    private final AtomicIntegerArray bins = new AtomicIntegerArray(BINS);

    @Test
    void chancesAreThoseOfDrawnJourneys() {
        long held = LongStream.range(0, WORLDS).parallel().map(this::hold).sum();
        assertThat(held).as("itineraries held against journeys").isGreaterThan(WORLDS / 2);
        double most = 0;
        long before = 0;
        for (int bin = 0; bin < BINS; bin++) {
            before += bins.get(bin);
            most = Math.max(most, Math.abs((double) before / (held * JOURNEYS) - (bin + 1.0) / BINS));
        }
        assertThat(most).as("uniform over all worlds").isLessThan(allowed(held * JOURNEYS));
    }

    private static double allowed(long journeys) {
        return Math.sqrt(Math.log(2 / DOUBT) / (2 * journeys));
    }

    /// @return how many itineraries were held
    private long hold(long seed) {
        World world = RandomWorld.draw(seed);
        PlanQuery query = RandomWorld.query(seed);
        List<Itinerary> itineraries = List.copyOf(world.plan(query).judgements().keySet());
        Outlooks outlooks = new Planner(world.corridor(), world.law()).outlooks(query);
        int step = Math.max(1, itineraries.size() - 1);
        long held = 0;
        for (int i = 0; i < itineraries.size(); i += step) {
            String failure =
                    "seed " + seed + ", " + World.path(itineraries.get(i)) + ", " + query + "\n" + world.text() + "\n";
            hold(outlooks.outlookFor(itineraries.get(i)), new DrawnJourney(world, query, itineraries.get(i)), failure);
            held++;
        }
        return held;
    }

    private void hold(Outlook outlook, DrawnJourney journey, String failure) {
        var random = new Random(failure.hashCode());
        int[] made = new int[journey.rides()];
        var arrivals = new ArrayList<Instant>();
        for (int i = 0; i < JOURNEYS; i++) {
            Instant arrival = journey.draw(random, made);
            if (arrival != null) {
                arrivals.add(arrival);
            }
            bins.incrementAndGet((int) (BINS * shareBefore(outlook, arrival, random)));
        }
        arrivals.sort(null);
        assertThat(distance(outlook, arrivals)).as(failure).isLessThan(allowed(JOURNEYS));
        for (int i = 0; i < made.length; i++) {
            double chance = outlook.connections().get(i).chance();
            assertThat(Math.abs((double) made[i] / JOURNEYS - chance))
                    .as(failure + outlook.connections().get(i))
                    .isLessThan(allowed(JOURNEYS));
        }
    }

    private static double shareBefore(Outlook outlook, @Nullable Instant arrival, Random random) {
        double before = arrival == null ? 1 - outlook.chanceUnknown() : outlook.chanceBy(arrival.minusSeconds(60));
        double until = arrival == null ? 1 : outlook.chanceBy(arrival);
        return Math.min(before + random.nextDouble() * (until - before), Math.nextDown(1.0));
    }

    /// The greatest difference between the two distributions.
    private static double distance(Outlook outlook, List<Instant> arrivals) {
        double most = Math.abs(outlook.chanceUnknown() - (1 - (double) arrivals.size() / JOURNEYS));
        for (int i = 0; i < arrivals.size(); i++) {
            boolean lastOfItsMinute = i + 1 == arrivals.size() || !Objects.equals(arrivals.get(i), arrivals.get(i + 1));
            if (lastOfItsMinute) {
                double found = (i + 1.0) / JOURNEYS;
                most = Math.max(most, Math.abs(outlook.chanceBy(arrivals.get(i)) - found));
            }
        }
        return most;
    }
}
