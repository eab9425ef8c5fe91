package io.tumen.conversion;

import java.util.List;

/// Everything that is asked of foreign data.
final class ImportRules {
    static final ImportRule MISSING_SOURCE =
            ImportRule.error("missing_source", "What is imported exists and holds the files that its form requires.");
    static final ImportRule UNREADABLE_TABLE =
            ImportRule.error("unreadable_table", "Every table that is used is CSV text in UTF-8.");
    static final ImportRule MISSING_COLUMN =
            ImportRule.error("missing_column", "Every table that is used names the columns that its form requires.");
    static final ImportRule TOO_MUCH = ImportRule.error(
            "too_much",
            "What is imported stays within what a corridor can hold: 5,000,000 rows in a table, 100,000 services.");
    static final ImportRule NOTHING_USABLE =
            ImportRule.error("nothing_usable", "Something remains to be carried over: a service, a link or a call.");
    static final ImportRule COUNTRY_UNKNOWN = ImportRule.error(
            "country_unknown", "Every place lies in a country; where none is known, one must be named with `--home`.");
    static final ImportRule COUNTRY_IN_DOUBT = ImportRule.warning(
            "country_in_doubt",
            "A place that does not tell its country lies in one for sure: no other is within 15 km, by Natural Earth's "
                    + "outlines 1:50m. Near a frontier a country named with `--home` is taken, else the one whose outline "
                    + "it lies in.");

    static final ImportRule VALUE_REFUSED =
            ImportRule.warning("value_refused", "Numbers, days and times can be read. A row with another is left out.");
    static final ImportRule UNKNOWN_ID = ImportRule.warning(
            "unknown_id",
            "What a row names exists in its table. A row, trip or link that names something else is left out.");
    static final ImportRule DUPLICATE_ID =
            ImportRule.warning("duplicate_id", "No two rows of a table have the same id. The second one is left out.");
    static final ImportRule BAD_POSITION = ImportRule.warning(
            "bad_position",
            "A stop or node lies on the globe, and not at 0, 0, where lost coordinates end up. It is left out, with all "
                    + "that uses it.");
    static final ImportRule TIMES_GO_BACK = ImportRule.warning(
            "times_go_back", "A trip never arrives before it left the stop before. A trip that does is left out.");
    static final ImportRule TIMES_MISSING = ImportRule.warning(
            "times_missing",
            "The first and the last stop of a trip have a time. A trip without is left out; blank times in between are "
                    + "filled in by distance.");
    static final ImportRule TOO_FEW_STOPS =
            ImportRule.warning("too_few_stops", "A trip calls at two places or more. A shorter one is left out.");
    static final ImportRule TOO_FAST = ImportRule.warning(
            "too_fast",
            "Between two stops or nodes nothing is faster than its mode can be. A trip or link that is, is left out.");
    static final ImportRule NEVER_RUNS = ImportRule.warning(
            "never_runs",
            "A trip runs on some day between the first and the last that are asked for. Others are left out.");
    static final ImportRule CALENDAR_MISSING = ImportRule.error(
            "calendar_missing",
            "A timetable says on which days it runs: `calendar.txt`, `calendar_dates.txt` or both.");
    static final ImportRule MODE_UNKNOWN = ImportRule.warning(
            "mode_unknown", "A route or link is of a mode that carries goods. One of another is left out.");
    static final ImportRule SHORTER_THAN_STRAIGHT = ImportRule.warning(
            "shorter_than_straight",
            "A link is not shorter than the straight line between its ends, less a tenth. The straight line is taken "
                    + "instead.");
    static final ImportRule LENGTH_OFF_SHAPE = ImportRule.warning(
            "length_off_shape",
            "The length of a link at sea is within 3 % of the line that is drawn for it, or of the straight line. The "
                    + "drawn length is taken instead.");
    static final ImportRule UNIT_UNKNOWN = ImportRule.error(
            "unit_unknown", "The units of lengths and speeds are known, from `config.csv` or from an option.");
    static final ImportRule COORDINATES_PROJECTED =
            ImportRule.error("coordinates_projected", "Coordinates are longitude and latitude in degrees (WGS 84).");
    static final ImportRule PORT_UNKNOWN = ImportRule.warning(
            "port_unknown",
            "A port of call is a place of the package, by its UN/LOCODE, or one whose position is known. A call "
                    + "elsewhere is left out.");
    static final ImportRule CALL_WITHOUT_TIME = ImportRule.warning(
            "call_without_time", "A call has a planned or estimated arrival or departure. One without is left out.");
    static final ImportRule NOT_THAT_FORM = ImportRule.error(
            "not_that_form",
            "The text is JSON of a DCSA schedule: a service, vessel schedules and transport calls, or "
                    + "point-to-point solutions, or port schedules.");
    static final ImportRule ZONE_UNKNOWN = ImportRule.error(
            "zone_unknown",
            "A demand table names places of the corridor that can load or unload the goods and lie where the trade has "
                    + "them, by id or UN/LOCODE.");
    static final ImportRule DEMAND_REFUSED = ImportRule.error(
            "demand_refused",
            "Every cell of a demand table can be read: amounts are numbers from 0 up, goods an HS code or an NST division. "
                    + "One that cannot refuses the table.");

    static final List<ImportRule> ALL = List.of(
            MISSING_SOURCE,
            UNREADABLE_TABLE,
            MISSING_COLUMN,
            TOO_MUCH,
            NOTHING_USABLE,
            COUNTRY_UNKNOWN,
            CALENDAR_MISSING,
            UNIT_UNKNOWN,
            COORDINATES_PROJECTED,
            NOT_THAT_FORM,
            ZONE_UNKNOWN,
            DEMAND_REFUSED,
            COUNTRY_IN_DOUBT,
            VALUE_REFUSED,
            UNKNOWN_ID,
            DUPLICATE_ID,
            BAD_POSITION,
            TIMES_GO_BACK,
            TIMES_MISSING,
            TOO_FEW_STOPS,
            TOO_FAST,
            NEVER_RUNS,
            MODE_UNKNOWN,
            SHORTER_THAN_STRAIGHT,
            LENGTH_OFF_SHAPE,
            PORT_UNKNOWN,
            CALL_WITHOUT_TIME);

    private ImportRules() {}
}
