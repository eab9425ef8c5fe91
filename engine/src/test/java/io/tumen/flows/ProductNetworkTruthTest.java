package io.tumen.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The cheapest way in the product network is the cheapest lawful way in the corridor, on drawn worlds.
class ProductNetworkTruthTest {
    private static final int WORLDS = 300;
    private static final int MOST_HOPS = 6;

    @Test
    void findsTheCheapestLawfulWayThatTryingEveryWayFinds() {
        int found = 0;
        int stranded = 0;
        int abroad = 0;
        for (long seed = 0; seed < WORLDS; seed++) {
            Drawing drawing = new Drawing(seed);
            DrawnProvince world = DrawnProvince.draw(drawing.sketch(), "A Z 365", drawing.acts());
            double wanted = new EveryWay(world.corridor(), drawing.open, "Z", MOST_HOPS).cheapest("A");
            FlowStudy study = world.study();
            if (wanted == Double.POSITIVE_INFINITY) {
                assertThat(study.stranded())
                        .as("seed %s%n%s", seed, drawing.sketch())
                        .hasSize(1);
                stranded++;
            } else {
                assertThat(study.pairs())
                        .as("seed %s%n%s", seed, drawing.sketch())
                        .hasSize(1);
                assertThat(study.pairs().getFirst().generalisedCny())
                        .as("seed %s%n%s%n%s", seed, drawing.sketch(), drawing.acts())
                        .isCloseTo(wanted, within(1e-9 * wanted));
                found++;
                abroad += study.uses().byCountry().stream()
                                .anyMatch(use -> use.what().equals("RU"))
                        ? 1
                        : 0;
            }
        }
        assertThat(found).isGreaterThan(WORLDS / 4);
        assertThat(stranded).isGreaterThan(WORLDS / 20);
        assertThat(abroad).isGreaterThan(WORLDS / 20);
    }

    /// The control: without the law some world has a cheaper way, so that the test above can fail.
    @Test
    void differsWhereTheLawIsLeftOut() {
        long cheaper = 0;
        for (long seed = 0; seed < WORLDS; seed++) {
            Drawing drawing = new Drawing(seed);
            DrawnProvince lawful = DrawnProvince.draw(drawing.sketch(), "A Z 365", drawing.acts());
            DrawnProvince free =
                    DrawnProvince.draw(drawing.sketch(), "A Z 365", "exit A B C D transit V W X entry Z B C D");
            List<PairCost> one = lawful.study().pairs();
            List<PairCost> other = free.study().pairs();
            cheaper += !other.isEmpty()
                            && (one.isEmpty()
                                    || one.getFirst().generalisedCny()
                                            > other.getFirst().generalisedCny() + 1)
                    ? 1
                    : 0;
        }
        assertThat(cheaper).isGreaterThan(3);
    }

    /// A small corridor drawn by a seed: missing work, opening hours, gauges, tariffs that links share, services by sea
    /// and rail with stops between, and an act that opens some places.
    private static final class Drawing {
        private final Random random;
        private final StringJoiner text = new StringJoiner("\n");
        private final List<String> home = List.of("A", "B", "C", "D", "Z");
        private final List<String> abroad = List.of("V", "W", "X");
        private final Map<String, Set<String>> open = new HashMap<>();
        private List<String> through = List.of();

        Drawing(long seed) {
            random = new Random(seed);
            text.add("assume home CN tonnes 10 inventory 0.1");
            text.add("tariff T0 ¥" + random.nextInt(900) + " ¥1/km").add("tariff T1 ¥" + random.nextInt(900));
            home.forEach(place -> place(place, "CN-22"));
            abroad.forEach(place -> place(place, "RU-PRI"));
            boolean remote = random.nextInt(3) > 0;
            if (remote) {
                skeleton();
            }
            for (int i = 0; i < (remote ? 3 : 9) + random.nextInt(7); i++) {
                link(any(), any());
            }
            for (int i = 0; i < 1 + random.nextInt(3); i++) {
                service(i);
            }
            choose("exit", home);
            choose("transit", abroad);
            choose("entry", home);
            if (remote && random.nextInt(4) > 0) {
                open.computeIfAbsent("exit", any -> new TreeSet<>()).add(through.get(0));
                open.computeIfAbsent("transit", any -> new TreeSet<>()).add(through.get(1));
                open.computeIfAbsent("entry", any -> new TreeSet<>()).add(through.get(2));
            }
        }

        private void choose(String role, List<String> places) {
            var chosen = new TreeSet<String>();
            places.stream().filter(place -> random.nextInt(3) > 0).forEach(chosen::add);
            open.put(role, chosen);
        }

        String sketch() {
            return text.toString();
        }

        String acts() {
            return "exit %s transit %s entry %s"
                    .formatted(
                            String.join(" ", open.get("exit")),
                            String.join(" ", open.get("transit")),
                            String.join(" ", open.get("entry")));
        }

        private void place(String id, String subdivision) {
            var line = new StringJoiner(" ").add(id).add("seaport").add(subdivision);
            if (random.nextInt(4) == 0) {
                line.add("open 08:00-18:00");
            }
            for (String activity : List.of("load", "unload", "transfer", "gauge_change", "border")) {
                boolean needed =
                        id.equals("A") && activity.equals("load") || id.equals("Z") && activity.equals("unload");
                if (!needed && random.nextInt(14) == 0) {
                    line.add("no " + activity);
                } else if (random.nextBoolean()) {
                    line.add(activity + " " + random.nextInt(30) + "h ¥" + random.nextInt(300));
                }
            }
            text.add(line.toString());
        }

        private String any() {
            List<String> all = random.nextInt(3) == 0 ? abroad : home;
            return all.get(random.nextInt(all.size()));
        }

        /// A way out and home again, so that some goods have no better one.
        private void skeleton() {
            String port = abroad.get(random.nextInt(3));
            String home = List.of("Z", "C").get(random.nextInt(2));
            link("A", "B", random.nextInt(3));
            link("B", port, random.nextInt(3));
            link(port, home, 3);
            link("C", "Z", random.nextInt(3));
            through = List.of("B", port, home);
        }

        private void link(String from, String to) {
            link(from, to, random.nextInt(4));
        }

        private void link(String from, String to, int modeNumber) {
            if (!from.equals(to)) {
                String mode = List.of("road", "rail", "rail1520", "sea").get(modeNumber);
                String price = random.nextBoolean() ? " tariff T" + random.nextInt(2) : " ¥" + random.nextInt(500);
                text.add(from + " -> " + to + " " + mode + " " + random.nextInt(400) + "km " + random.nextInt(40) + "h"
                        + price);
            }
        }

        private void service(int number) {
            boolean ship = random.nextBoolean();
            String mode = ship ? "sea" : "rail";
            var stops = new TreeSet<String>();
            while (stops.size() < 2 + random.nextInt(2)) {
                stops.add(any());
            }
            var order = new java.util.ArrayList<>(stops);
            java.util.Collections.shuffle(order, random);
            var line = new StringJoiner(" ").add("S" + number + ":").add(mode);
            int hour = 0;
            for (int i = 0; i < order.size(); i++) {
                if (i > 0) {
                    text.add(order.get(i - 1) + " -> " + order.get(i) + " " + mode + " " + random.nextInt(500)
                            + "km scheduled");
                    line.add("->");
                    hour += 1 + random.nextInt(40);
                }
                int dwell = i == 0 || i == order.size() - 1 ? 0 : random.nextInt(10);
                line.add(order.get(i)).add(time(hour) + "/" + time(hour + dwell));
                hour += dwell;
            }
            line.add("¥" + random.nextInt(600)).add("every " + (1 + random.nextInt(9)));
            line.add("cutoff " + random.nextInt(20) + "h").add("late " + random.nextInt(9) + "h");
            text.add(line.toString());
        }

        private static String time(int hour) {
            return "%dd%02d:00".formatted(hour / 24, hour % 24);
        }
    }
}
