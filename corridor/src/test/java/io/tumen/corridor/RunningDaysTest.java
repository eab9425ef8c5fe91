package io.tumen.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunningDaysTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 2, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    private static final Set<DayOfWeek> THURSDAYS = EnumSet.of(DayOfWeek.THURSDAY);

    @Test
    void daysOffAreTakenAwayAndDaysOnAreAdded() {
        var days = running(off(15, 20), on(21, 21));
        assertThat(days.runsOn(day(12))).isTrue();
        assertThat(days.runsOn(day(19))).isFalse();
        assertThat(days.runsOn(day(21))).isTrue();
        assertThat(days.runsOn(day(22))).isFalse();
    }

    @Test
    void nothingIsAddedOutsideTheValidity() {
        var before = new Term(FIRST.minusDays(9), FIRST.minusDays(1), Term.Effect.ON, "extra", drawn());
        assertThat(running(before).runsOn(FIRST.minusDays(1))).isFalse();
        assertThat(running(before).findLast(FIRST.minusDays(1))).isNull();
    }

    @Test
    void looksPastALongTermWithoutRunningDays() {
        var days = running(off(1, 28));
        assertThat(days.findFirst(FIRST)).isEqualTo(LocalDate.of(2026, 3, 5));
    }

    @Test
    void findsTheSameDaysAsLookingAtEachOfThem() {
        var random = new Random(20_261_122);
        for (int i = 0; i < 500; i++) {
            RunningDays days = draw(random);
            LocalDate asked = FIRST.plusDays(random.nextInt(80) - 10);
            List<LocalDate> all = FIRST.minusDays(15)
                    .datesUntil(LAST.plusDays(15))
                    .filter(days::runsOn)
                    .toList();
            assertThat(days.findFirst(asked))
                    .as("%s from %s", days, asked)
                    .isEqualTo(all.stream()
                            .filter(day -> !day.isBefore(asked))
                            .findFirst()
                            .orElse(null));
            assertThat(days.findLast(asked))
                    .as("%s until %s", days, asked)
                    .isEqualTo(all.reversed().stream()
                            .filter(day -> !day.isAfter(asked))
                            .findFirst()
                            .orElse(null));
        }
    }

    private static RunningDays draw(Random random) {
        var terms = new ArrayList<Term>();
        for (int day = 1 + random.nextInt(9); day < 28; day += 1 + random.nextInt(9)) {
            int last = day + random.nextInt(8);
            terms.add(random.nextBoolean() ? on(day, last) : off(day, last));
            day = last;
        }
        var weekdays = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)), DayOfWeek.of(1 + random.nextInt(7)));
        return new RunningDays(FIRST, LAST, weekdays, 1 + random.nextInt(9), calendar(terms));
    }

    private static RunningDays running(Term... terms) {
        return new RunningDays(FIRST, LAST, THURSDAYS, 1, calendar(List.of(terms)));
    }

    private static Calendar calendar(List<Term> terms) {
        return new Calendar(new CalendarId("c"), terms);
    }

    private static Term off(int first, int last) {
        return new Term(day(first), day(last), Term.Effect.OFF, "feast", drawn());
    }

    private static Term on(int first, int last) {
        return new Term(day(first), day(last), Term.Effect.ON, "instead", drawn());
    }

    /// Counted on past the end of February.
    private static LocalDate day(int ofFebruary) {
        return FIRST.plusDays(ofFebruary - 1L);
    }

    private static Provenance drawn() {
        return new Provenance(Provenance.ASSUMPTION, Confidence.K);
    }
}
