package io.tumen.law;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Trade;
import io.tumen.corridor.Way;
import io.tumen.feed.BundledLaw;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalAutomatonTest {
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 12, 31);
    private static final Cargo BOXES = LawTest.cargo("1005", true);
    private static final Cargo BULK = LawTest.cargo("1005", false);
    private static final Law LAW = DrawnLaw.law("""
                    J1 J 2010-01-01, exit Q, transit R, entry S
                    J2 J 2023-06-01, transit V, on J1
                    J3 J 2023-01-01, transit W, doubt, on J1
                    """);

    @Test
    void bindsTheWholeWayToTheLawOfTheDayOfExit() {
        LegalAutomaton automaton = LAW.automaton("J", Trade.DOMESTIC, BOXES, FIRST, LAST);
        int before = automaton.leave(LegalAutomaton.START, id("Q"), LocalDate.of(2023, 5, 31));
        int after = automaton.leave(LegalAutomaton.START, id("Q"), LocalDate.of(2023, 6, 1));

        assertThat(automaton.load(before, id("V"))).isEqualTo(LegalAutomaton.REFUSED);
        assertThat(automaton.load(after, id("V"))).isNotEqualTo(LegalAutomaton.REFUSED);
    }

    @Test
    void deliversGoodsThatNeverLeftOrCameHomeAgain() {
        LegalAutomaton automaton = LAW.automaton("J", Trade.DOMESTIC, BOXES, FIRST, LAST);
        int abroad = automaton.leave(LegalAutomaton.START, id("Q"), LAST);
        int atSea = automaton.load(abroad, id("R"));
        int home = automaton.comeHome(atSea, id("S"));

        assertThat(Stream.of(LegalAutomaton.START, abroad, atSea, home).map(automaton::delivers))
                .containsExactly(true, false, false, true);
        assertThat(automaton.leave(home, id("Q"), LAST)).isEqualTo(LegalAutomaton.REFUSED);
    }

    @Test
    void remembersThatAnOpenPointWasMet() {
        LegalAutomaton automaton = LAW.automaton("J", Trade.DOMESTIC, BOXES, FIRST, LAST);
        int abroad = automaton.leave(LegalAutomaton.START, id("Q"), LAST);
        int home = automaton.comeHome(automaton.load(abroad, id("W")), id("S"));

        assertThat(automaton.unknown(abroad)).isFalse();
        assertThat(automaton.unknown(home)).isTrue();
    }

    @Test
    void asksEveryPortWhereTheGoodsChangeShips() {
        LegalAutomaton automaton = LAW.automaton("J", Trade.DOMESTIC, BOXES, FIRST, LAST);
        int atSea = automaton.load(automaton.leave(LegalAutomaton.START, id("Q"), LAST), id("R"));

        assertThat(automaton.load(atSea, id("V"))).isEqualTo(atSea);
        assertThat(automaton.load(atSea, id("X"))).isEqualTo(LegalAutomaton.REFUSED);
    }

    @Test
    void letsExportsGoButNotComeHomeAndImportsComeButNotGoBefore() {
        LegalAutomaton export = LAW.automaton("J", Trade.EXPORT, BOXES, FIRST, LAST);
        LegalAutomaton imports = LAW.automaton("J", Trade.IMPORT, BOXES, FIRST, LAST);
        int exported = export.leave(LegalAutomaton.START, id("anywhere"), LAST);

        assertThat(export.comeHome(export.load(exported, id("V")), id("S"))).isEqualTo(LegalAutomaton.REFUSED);
        assertThat(imports.comeHome(imports.load(LegalAutomaton.START, id("V")), id("S")))
                .isEqualTo(LegalAutomaton.START);
        assertThat(imports.comeHome(imports.leave(LegalAutomaton.START, id("Q"), LAST), id("S")))
                .isEqualTo(LegalAutomaton.REFUSED);
    }

    @Test
    void hasOnlyTheEpochsOfItsWindow() {
        LocalDate day = LocalDate.of(2024, 1, 1);

        assertThat(LAW.automaton("J", Trade.DOMESTIC, BOXES, day, LAST).stateCount())
                .isEqualTo(7);
        assertThat(LAW.automaton("J", Trade.DOMESTIC, BOXES, FIRST, LAST).stateCount())
                .isEqualTo(19);
    }

    @Test
    void refusesADayOutsideItsWindow() {
        LegalAutomaton automaton = LAW.automaton("J", Trade.DOMESTIC, BOXES, FIRST, LAST);

        assertThatThrownBy(() -> automaton.leave(LegalAutomaton.START, id("Q"), LAST.plusDays(1)))
                .hasMessageContaining("2025-01-01")
                .hasMessageContaining("Maybe");
    }

    @ParameterizedTest
    @CsvSource({"CN-22, DOMESTIC", "CN-23, DOMESTIC", "CN-21, DOMESTIC", "CN-22, EXPORT", "CN-22, IMPORT"})
    void saysTheSameAsTheLawOnEveryWayAroundEveryActOfTheBundledCorridor(String subdivision, Trade trade) {
        Law law = BundledLaw.law();
        List<LocalDate> days = daysAroundActs(law, subdivision);
        for (Cargo cargo : List.of(BOXES, BULK)) {
            LegalAutomaton automaton = law.automaton(subdivision, trade, cargo, days.getFirst(), days.getLast());
            assertThat(questions(subdivision, trade, days, cargo))
                    .allMatch(question ->
                            standing(automaton, question) == law.judge(question).standing());
        }
    }

    private static List<LegalQuestion> questions(String subdivision, Trade trade, List<LocalDate> days, Cargo cargo) {
        return days.stream()
                .flatMap(day -> ways().stream().map(way -> new LegalQuestion(subdivision, trade, day, way, cargo)))
                .toList();
    }

    private static List<LocalDate> daysAroundActs(Law law, String subdivision) {
        var days = new TreeSet<LocalDate>();
        for (Regime regime : law.regimes()) {
            for (Act act : regime.acts()) {
                if (!subdivision.equals(act.subdivision())) {
                    continue;
                }
                for (LocalDate day :
                        List.of(act.inForce().earliest(), act.inForce().certain())) {
                    days.addAll(List.of(day.minusDays(1), day));
                }
            }
        }
        days.add(LocalDate.of(2026, 1, 1));
        return List.copyOf(days);
    }

    private static List<Way> ways() {
        List<PlaceId> exits = ids("QHE HUC_T HUC_R SFH_T SFH_R DNG FUY elsewhere");
        List<PlaceId> transits = ids("VVO ZAR SLA POS VYP NAK RAJ elsewhere");
        List<PlaceId> entries =
                ids("SHA NGB ZHO JZP TAI TAO FOC XMN NSA HUP YTN SHK ZHA QZH STG YPG DLC YIK JNZ elsewhere");
        return exits.stream()
                .flatMap(exit -> transits.stream()
                        .flatMap(transit -> entries.stream().map(entry -> new Way(exit, transit, entry))))
                .toList();
    }

    private static Standing standing(LegalAutomaton automaton, LegalQuestion question) {
        Way way = question.way();
        int state = automaton.leave(LegalAutomaton.START, requireNonNull(way.exit()), question.exitDate());
        state = state == LegalAutomaton.REFUSED ? state : automaton.load(state, requireNonNull(way.transit()));
        state = state == LegalAutomaton.REFUSED ? state : automaton.comeHome(state, requireNonNull(way.entry()));
        if (state == LegalAutomaton.REFUSED || !automaton.delivers(state)) {
            return Standing.UNLAWFUL;
        }
        return automaton.unknown(state) ? Standing.UNKNOWN : Standing.LAWFUL;
    }

    private static List<PlaceId> ids(String words) {
        return Arrays.stream(words.split(" ")).map(PlaceId::new).toList();
    }

    private static PlaceId id(String word) {
        return new PlaceId(word);
    }
}
