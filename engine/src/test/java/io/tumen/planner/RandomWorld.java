package io.tumen.planner;

import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Trade;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;

/// Small corridors drawn by a seed, with everything that can go wrong in them: missing handling, opening hours in
/// several zones, summer time, closures of places and links, calendars, gauges, cut-offs, lateness, few slots,
/// seasons, acts that begin under way, doubt, goods that come home by sea or by land. All numbers are whole, so that
/// sums are exact in any order.
final class RandomWorld {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 26);
    private static final List<String> ZONES =
            List.of("UTC", "Asia/Shanghai", "Asia/Vladivostok", "Europe/Berlin", "Asia/Kathmandu");

    private final Random random;
    /// Whether the acts let goods come home by land, and not by sea.
    private final boolean byLand;
    private final StringJoiner text = new StringJoiner("\n");
    private final List<String> home = new ArrayList<>(List.of("A", "Z"));
    private final List<String> abroad = new ArrayList<>();
    /// Ids of the first link of each kind between two places.
    private final List<String> links = new ArrayList<>();

    private RandomWorld(long seed) {
        random = new Random(seed);
        byLand = new Random(seed * 31 + 7).nextInt(3) == 0;
    }

    static World draw(long seed) {
        return World.draw(new RandomWorld(seed).draw());
    }

    /// A question that fits the world: from A to Z, ready some minute of the first day.
    static PlanQuery query(long seed) {
        var random = new Random(~seed);
        return new PlanQuery(
                new PlaceId("A"),
                new PlaceId("Z"),
                Instant.parse("2026-03-26T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(1440))),
                World.cargo(1 + random.nextInt(2), random.nextBoolean() ? 0 : 14_400),
                Trade.DOMESTIC,
                "CN-22",
                Duration.ofDays(5 + random.nextInt(4)));
    }

    private String draw() {
        text.add("assume home CN tonnes 10 inventory 0.1").add("rate RUB 7");
        text.add("rate RUB 3 from 2026-03-27").add("rate RUB 2 from 2026-03-20");
        text.add("tariff T0 ¥" + random.nextInt(900) + " ¥1/km").add("tariff T1 ¥" + random.nextInt(900) + " ¥3/t");
        place("A");
        place("Z");
        int others = 2 + random.nextInt(3);
        for (int i = 0; i < others; i++) {
            String id = String.valueOf((char) ('B' + i));
            (i == 0 || random.nextBoolean() ? abroad : home).add(id);
            place(id);
        }
        chain();
        int links = 3 + random.nextInt(4);
        for (int i = 0; i < links; i++) {
            link(any(), any());
        }
        calendars();
        int services = 1 + random.nextInt(3);
        for (int i = 0; i < services; i++) {
            service("S" + i);
        }
        closures();
        acts();
        return text.toString();
    }

    private void place(String id) {
        var line = new StringJoiner(" ").add(id).add("city").add(abroad.contains(id) ? "RU-PRI" : "CN-22");
        line.add("zone").add(pick(ZONES));
        if (chance(30)) {
            line.add("open").add(pick(List.of("08:00-20:00", "06:30-00:00", "00:00-12:00", "13:00-13:00")));
        }
        if (chance(40)) {
            line.add("storage").add(pick(List.of("0d", "0/1/2d", "1.5d"))).add("¥0/" + random.nextInt(90) + "/200/day");
        }
        for (String activity : List.of("load", "unload", "transfer", "gauge_change", "border")) {
            boolean needed = activity.equals("load") || activity.equals("unload");
            if (!needed && chance(10)) {
                line.add("no").add(activity);
            } else {
                line.add(activity).add(hours(random.nextInt(5))).add("¥" + random.nextInt(100));
            }
        }
        text.add(line.toString());
    }

    /// Most worlds have a way from A to Z through all places.
    private void chain() {
        var way = new ArrayList<String>(List.of("A"));
        way.addAll(home.subList(2, home.size()));
        way.addAll(abroad);
        way.add("Z");
        for (int i = 1; i < way.size(); i++) {
            link(way.get(i - 1), way.get(i));
        }
    }

    private void link(String from, String to) {
        if (from.equals(to)) {
            return;
        }
        boolean homeward = abroad.contains(from) && home.contains(to);
        String mode =
                homeward && chance(70) ? byLand ? "road" : "sea" : pick(List.of("road", "rail", "rail1520", "sea"));
        note(from, to, mode);
        text.add(String.join(
                " ",
                from,
                "->",
                to,
                mode,
                (1 + random.nextInt(900)) + "km",
                hours(5 + random.nextInt(40)),
                chance(30) ? "tariff T" + random.nextInt(2) : price(),
                (1 + random.nextInt(90)) + "g"));
    }

    private void note(String from, String to, String mode) {
        String id = from + "->" + to + "." + mode.replaceAll("\\d", "");
        if (!links.contains(id)) {
            links.add(id);
        }
    }

    private String hours(int whole) {
        double likely = whole + (chance(20) ? 0.5 : 0);
        return chance(50) ? likely + "h" : likely / 2 + "/" + likely + "/" + 3 * likely + "h";
    }

    private String price() {
        return "¥" + random.nextInt(900) + (chance(50) ? " ¥" + random.nextInt(4) + "/km" : "")
                + (chance(20) ? " ₽" + random.nextInt(9) + "/t" : "")
                + (chance(20) ? " ¥" + random.nextInt(99) + "/consignment" : "");
    }

    private void service(String id) {
        var stops = new ArrayList<String>();
        int wanted = 2 + random.nextInt(2);
        while (stops.size() < wanted) {
            String stop = any();
            if (!stops.contains(stop)) {
                stops.add(stop);
            }
        }
        String mode = pick(List.of("sea", "sea", "rail", "rail1520"));
        var line = new StringBuilder(id + ": " + (mode.startsWith("rail") ? "rail" : mode));
        int hour = random.nextInt(24);
        for (int i = 0; i < stops.size(); i++) {
            line.append(i == 0 ? " " : " -> ").append(stops.get(i)).append(' ').append(time(hour));
            hour += 1 + random.nextInt(6);
            line.append('/').append(time(hour));
            hour += 4 + random.nextInt(40);
        }
        line.append(' ')
                .append(price())
                .append(' ')
                .append(1 + random.nextInt(50))
                .append('g');
        line.append(" zone ").append(pick(ZONES));
        line.append(chance(50) ? " every " + (1 + random.nextInt(4)) : "");
        line.append(chance(30) ? " on 13567" : "");
        line.append(" from ").append(DAY.plusDays(random.nextInt(6) - 3));
        line.append(chance(20) ? " until " + DAY.plusDays(3 + random.nextInt(4)) : "");
        line.append(chance(40) ? " calendar C" : "");
        line.append(chance(50) ? " cutoff " + random.nextInt(20) + "h" : "");
        line.append(chance(30) ? " slots " + (1 + random.nextInt(2)) : "");
        line.append(chance(40) ? " late 0/" + random.nextInt(6) + "/20h" : "");
        for (int i = 1; i < stops.size(); i++) {
            note(stops.get(i - 1), stops.get(i), mode);
            text.add(stops.get(i - 1) + " -> " + stops.get(i) + " " + mode + " " + (1 + random.nextInt(900))
                    + "km scheduled");
        }
        text.add(line.toString());
    }

    /// Some days off and some on, which never meet.
    private void calendars() {
        var line = new StringJoiner(" ").add("calendar C");
        for (int day = random.nextInt(3); day < 9; day += 1 + random.nextInt(5)) {
            LocalDate first = DAY.plusDays(day);
            day += random.nextInt(2);
            line.add(chance(60) ? "off" : "on")
                    .add(first + ".." + DAY.plusDays(day))
                    .add("feast");
        }
        text.add(line.toString());
    }

    private static String time(int hour) {
        return (hour < 24 ? "" : hour / 24 + "d") + String.format(java.util.Locale.ROOT, "%02d:00", hour % 24);
    }

    private void closures() {
        if (chance(30)) {
            text.add("closed " + any() + " " + term() + " storm");
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            text.add("closed " + pick(links) + " " + term() + " ice");
        }
    }

    private String term() {
        LocalDate first = DAY.plusDays(random.nextInt(5));
        return first + ".." + first.plusDays(random.nextInt(3));
    }

    private void acts() {
        if (byLand) {
            text.add("act by land");
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            text.add("act CN-22 " + DAY.plusDays(random.nextInt(8) - 4) + " exit A" + some(home) + " transit "
                    + abroad.getFirst() + some(abroad) + " entry Z" + some(home) + (chance(30) ? " doubtful" : ""));
        }
    }

    private String some(List<String> places) {
        var chosen = new StringBuilder();
        places.stream()
                .filter(place -> chance(50))
                .forEach(place -> chosen.append(' ').append(place));
        return chosen.toString();
    }

    private String any() {
        return chance(40) ? pick(abroad) : pick(home);
    }

    private String pick(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
