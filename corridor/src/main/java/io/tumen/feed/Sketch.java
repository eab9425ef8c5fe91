package io.tumen.feed;

import io.tumen.corridor.Confidence;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.Mode;
import io.tumen.corridor.Provenance;
import java.time.LocalDate;
import java.util.Map;

/// A corridor drawn in a few lines of text, for tests, documents and the worlds that a random test failed on.
///
/// One line says one thing. What is not said is nothing: no time, no distance, no price, no emission, no limit, open
/// round the clock, running every day, in UTC. Every place has one terminal of the same id, and it offers every
/// activity at once and for free, until its line says otherwise.
///
/// ```
/// # places: id, kind (city border_road border_rail river_port seaport), ISO 3166-2 subdivision, then what differs
/// A city CN-22
/// B border_rail CN-22 border 2/4/9h ¥100 capacity 100/200/300 storage 3/5/7d ¥20/day
/// V seaport RU-PRI zone Asia/Vladivostok open 08:00-20:00 gauge_change 12h no load at 43.1,131.9
/// N seaport CN-33
///
/// # links: one way or both ways, mode (with the gauge where it is not 1435), km, hours, price, grams CO2e per t-km
/// A -> B rail 350km 8h ¥300 ¥0.9/km 30g
/// B <-> V rail1520 230km 6/8/20h tariff russia
/// V -> N sea 1850km scheduled
///
/// # calendar of the services below: days off, days on, each with a word why
/// calendar feast off 2026-02-16..2026-02-19 spring_festival on 2026-02-21 instead
///
/// # services: stops with arrival/departure since midnight of the running day, then days, cut-off, slots, lateness
/// S: sea V 18:00 -> N 4d06:00 ¥800 20g every 7 from 2026-01-05 until 2026-12-31 cutoff 24h slots 100 late 0/6/48h
/// T: rail A 09:00 -> B 17:00 ¥300 30g on 135 calendar feast
///
/// tariff russia ¥400 empty:$50 ¥10/t ¥90/consignment
/// rate USD 7.2
/// rate USD 7.0 from 2026-03-01
/// closed V 2026-01-10..2026-01-20 ice
/// closed A->B.rail 2026-03-10 works
/// assume home CN tonnes 10/15/24 inventory 0.01
/// ```
///
/// An uncertain number is written `low/likely/high`. A price is `¥`, `$`, `₽` or a currency code before a number per
/// TEU, or per `/km` or `/day` (of one TEU), `/t` or `/consignment`; a cost line other than the usual one stands before
/// it
/// (`empty:¥50`). A capacity is in TEU a day. The link from `A` to `B` by rail gets the id `A->B.rail`, a second one
/// `A->B.rail.2`.
///
/// Names, languages, sources and shapes are not part of the notation; a corridor that needs them is a package
/// ([CorridorFeed]).
public final class Sketch {
    static final Provenance DRAWN = new Provenance(Provenance.ASSUMPTION, Confidence.K);
    static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    private static final Map<String, Mode> MODES = Map.of(
            "road", new Mode("road", false, 1, 120),
            "rail", new Mode("rail", false, 1, 160),
            "sea", new Mode("sea", true, 1, 60),
            "river", new Mode("river", true, 1, 60));

    private Sketch() {}

    /// The corridor that the text draws.
    ///
    /// @throws InvalidValueException naming the line and the word that cannot be read
    public static Corridor parse(String text) {
        return new SketchReader().read(text);
    }

    /// The text that draws the corridor; reading it back gives the same corridor again, as far as the notation goes.
    public static String write(Corridor corridor) {
        return new SketchWriter(corridor).write();
    }

    static Mode mode(String code) {
        Mode mode = MODES.get(code);
        if (mode == null) {
            throw new InvalidValueException("mode", code, Nearest.oneOf(MODES.keySet(), code));
        }
        return mode;
    }
}
