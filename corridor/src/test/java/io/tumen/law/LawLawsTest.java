package io.tumen.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Trade;
import io.tumen.corridor.Way;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What must hold for any acts at all, tried on random ones; a failing world is printed as it was drawn.
class LawLawsTest {
    private static final int WORLDS = 60;

    @Test
    void addingAnActThatOnlyPermitsNeverWorsensAWayThatLeavesOnceItIsInForce() {
        forEachWorld((drawing, random) -> {
            String more = permittingAct("N1", random);
            Law poorer = DrawnLaw.law(drawing);
            Law richer = DrawnLaw.law(drawing + more);
            LocalDate certain = DrawnLaw.acts(more).getFirst().inForce().certain();

            assertThat(questions())
                    .as("%s%s", drawing, more)
                    .noneMatch(question -> worsens(question, poorer, richer, certain));
        });
    }

    // Until an act is in force, it may show that its place cannot have stood in an older unread list.
    private static boolean worsens(LegalQuestion question, Law poorer, Law richer, LocalDate certain) {
        Standing before = poorer.judge(question).standing();
        boolean mayWorsen = before == Standing.UNKNOWN && question.exitDate().isBefore(certain);
        return !mayWorsen && richer.judge(question).standing().compareTo(before) > 0;
    }

    @Test
    void theAutomatonSaysTheSameAsTheLaw() {
        Cargo cargo = LawTest.cargo("1005", true);
        LocalDate first = LocalDate.of(2000, 1, 1);
        LocalDate last = LocalDate.of(2012, 1, 1);
        forEachWorld((drawing, random) -> {
            String more = drawing + agreements(random) + (random.nextBoolean() ? "by land\n" : "");
            Law law = DrawnLaw.law(more);
            for (Trade trade : Trade.values()) {
                LegalAutomaton automaton = law.automaton("J", trade, cargo, first, last);
                for (LegalQuestion question : questions()) {
                    assertThat(AutomatonWalk.standing(automaton, law.journeyFor("J"), trade, question))
                            .as("%s%s %s", more, trade, question)
                            .isEqualTo(law.judge(asked(question, trade, cargo)).standing());
                }
            }
        });
    }

    @Test
    void theAutomatonOfGoodsThatLeaveByShipSaysTheSameAsTheLaw() {
        Cargo cargo = LawTest.cargo("1005", true);
        forEachWorld((drawing, random) -> {
            Law law = DrawnLaw.withWayBack("A1 J 2003-01-01, exit A, transit P, entry B", drawing);
            LegalAutomaton automaton =
                    law.automaton("J", Trade.DOMESTIC, cargo, LocalDate.of(2000, 1, 1), LocalDate.of(2012, 1, 1));
            for (LegalQuestion question : questions()) {
                var byShip = new LegalQuestion(
                        "J", Trade.DOMESTIC, question.exitDate(), question.way(), Journey.OUT_BY_SEA, cargo);
                assertThat(AutomatonWalk.standing(automaton, law.journeyFor("J", true), Trade.DOMESTIC, byShip))
                        .as("%s %s", drawing, byShip)
                        .isEqualTo(law.judge(byShip).standing());
            }
        });
    }

    // Exports do not come home, and imports have not left it.
    private static LegalQuestion asked(LegalQuestion question, Trade trade, Cargo cargo) {
        Way way = question.way();
        Way asked = switch (trade) {
            case DOMESTIC -> way;
            case EXPORT -> new Way(way.exit(), way.transit(), null);
            case IMPORT -> new Way(null, way.transit(), way.entry());
        };
        return new LegalQuestion("J", trade, question.exitDate(), asked, cargo);
    }

    private static String agreements(Random random) {
        var drawing = new StringBuilder();
        for (int i = random.nextInt(3); i > 0; i--) {
            int year = 2001 + random.nextInt(6);
            drawing.append("agreement G%d on %s for %s %d-01-01%s%s%n"
                    .formatted(
                            i,
                            place(random),
                            List.of("domestic", "export", "import", "domestic export")
                                    .get(random.nextInt(4)),
                            year,
                            random.nextBoolean() ? ".." + (year + 3) + "-03-31" : "",
                            random.nextInt(3) > 0 ? "" : " unread"));
        }
        return drawing.toString();
    }

    @Test
    void whatIsLawfulStaysLawfulOnEveryLaterDay() {
        forEachWorld((drawing, random) -> {
            Law law = DrawnLaw.law(drawing);
            for (Way way : ways()) {
                List<Standing> standings = days().map(day -> new LegalQuestion("J", Trade.DOMESTIC, day, way, null))
                        .map(question -> law.judge(question).standing())
                        .toList();
                assertThat(standings).as("%s%s", drawing, way).isSortedAccordingTo(Collections.reverseOrder());
            }
        });
    }

    @Test
    void anActOfOneProvinceSaysNothingOfTheGoodsOfAnother() {
        forEachWorld((drawing, random) -> {
            String more = permittingAct("N1", random).replace(" J ", " H ");
            Law without = DrawnLaw.law(drawing);
            Law with = DrawnLaw.law(drawing + more);

            assertThat(questions())
                    .as("%s%s", drawing, more)
                    .allMatch(question -> with.judge(question).standing()
                            == without.judge(question).standing());
        });
    }

    @Test
    void theHashKnowsTheRulesAndNotTheirOrder() {
        forEachWorld((drawing, random) -> {
            List<Act> acts = DrawnLaw.acts(drawing);
            var shuffled = new ArrayList<>(acts);
            Collections.shuffle(shuffled, random);
            String hash = new Law(List.of(DrawnLaw.regime(acts))).hash();

            assertThat(new Law(List.of(DrawnLaw.regime(shuffled))).hash()).isEqualTo(hash);
            assertThat(DrawnLaw.law(drawing + permittingAct("N1", random)).hash())
                    .isNotEqualTo(hash);
            assertThat(DrawnLaw.law(drawing.replaceFirst("20(\\d\\d)-", "19$1-"))
                            .hash())
                    .isNotEqualTo(hash);
        });
    }

    private interface Check {
        void on(String drawing, Random random);
    }

    private static void forEachWorld(Check check) {
        for (int seed = 0; seed < WORLDS; seed++) {
            var random = new Random(seed);
            check.on(world(random), random);
        }
    }

    private static String world(Random random) {
        var drawing = new StringBuilder();
        int acts = 1 + random.nextInt(4);
        for (int i = 0; i < acts; i++) {
            String act = permittingAct("A" + i, random);
            drawing.append(random.nextInt(3) > 0 ? act : doubtful(act, random));
        }
        return drawing.toString();
    }

    private static String doubtful(String act, Random random) {
        String more = random.nextBoolean()
                ? ", doubt"
                : ", unread " + List.of("exit", "transit", "entry").get(random.nextInt(3));
        return act.strip() + more + "\n";
    }

    private static String permittingAct(String id, Random random) {
        int year = 2001 + random.nextInt(8);
        String days = random.nextInt(3) > 0 ? year + "-01-01" : year + "-01-01.." + year + "-06-30";
        return "%s J %s, exit %s, transit %s, entry %s%n"
                .formatted(id, days, place(random), place(random), place(random));
    }

    private static String place(Random random) {
        return String.valueOf((char) ('P' + random.nextInt(3)));
    }

    private static List<LegalQuestion> questions() {
        return ways().stream()
                .flatMap(way -> days().map(day -> new LegalQuestion("J", Trade.DOMESTIC, day, way, null)))
                .toList();
    }

    private static Stream<LocalDate> days() {
        return Stream.iterate(LocalDate.of(2000, 6, 1), day -> day.plusMonths(7))
                .limit(18);
    }

    private static List<Way> ways() {
        List<PlaceId> places = Stream.of("P", "Q", "X").map(PlaceId::new).toList();
        return places.stream()
                .flatMap(exit ->
                        places.stream().flatMap(transit -> places.stream().map(entry -> new Way(exit, transit, entry))))
                .toList();
    }
}
