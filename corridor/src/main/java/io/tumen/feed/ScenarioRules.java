package io.tumen.feed;

import io.tumen.feed.Rule.WhileReading;
import java.util.List;

/// What is asked of scenarios, besides the rules of the YAML files and those that the package with the scenario over it
/// has to keep like any other.
final class ScenarioRules {
    static final WhileReading UNKNOWN_SCENARIO = new WhileReading("unknown_scenario", """
            A scenario that is asked for, or that another one extends, lies in the folder `scenarios` of the package, or
            where the path says.""");
    static final WhileReading SCENARIO_ID = new WhileReading("scenario_id", """
            The id of a scenario is the name of its file or folder, by which it is asked for, and no two scenarios of a
            package share it.""");
    static final WhileReading OTHER_CORRIDOR = new WhileReading("other_corridor", """
            A scenario is laid over the corridor that it names. Ids of another corridor mean other things, even where
            they are spelled alike.""");
    static final WhileReading SCENARIO_CYCLE =
            new WhileReading("scenario_cycle", "Scenarios extend each other, but never in a circle.");
    static final WhileReading UNKNOWN_CHANGE = new WhileReading("unknown_change", """
            Every change begins with one of the words close, set, scale, remove, remove_act and end_agreement.""");
    static final WhileReading CHANGE_WITHOUT_SOURCE = new WhileReading("change_without_source", """
            Every change says where it comes from: by its own source and confidence, or by those of the scenario. What
            nobody published is an assumption and says so.""");
    static final WhileReading UNKNOWN_TABLE =
            new WhileReading("unknown_table", "A table that a scenario changes is a table of the package.");
    static final WhileReading UNKNOWN_TABLE_COLUMN = new WhileReading("unknown_table_column", """
            A column that a scenario names is a column of that table, or the word before the three columns of a range
            (hours for hours_low, hours_likely and hours_high; range where the columns are only low, likely and
            high).""");
    static final WhileReading NOTHING_MATCHES = new WhileReading("nothing_matches", """
            What a change is to be made to is there: a row for every `where`, the place, terminal or link to be closed,
            the act to be removed. A mistyped id would otherwise give a plan without the change.""");
    static final WhileReading NOT_A_FACTOR =
            new WhileReading("not_a_factor", "A factor is a number of 0 or more, or three of them as low/likely/high.");
    static final WhileReading CHANGE_WITHOUT_EFFECT = new WhileReading("change_without_effect", """
            A change changes something. One that sets what already stands there was made for another state of the
            package.""", Severity.WARNING);
    static final WhileReading SET_TWICE = new WhileReading("set_twice", """
            Two scenarios that are laid over one package leave each other's changes alone. Where they do not, the later
            one counts.""", Severity.WARNING);

    static final List<Rule> ALL = List.of(
            UNKNOWN_SCENARIO,
            SCENARIO_ID,
            OTHER_CORRIDOR,
            SCENARIO_CYCLE,
            UNKNOWN_CHANGE,
            CHANGE_WITHOUT_SOURCE,
            UNKNOWN_TABLE,
            UNKNOWN_TABLE_COLUMN,
            NOTHING_MATCHES,
            NOT_A_FACTOR,
            CHANGE_WITHOUT_EFFECT,
            SET_TWICE);

    private ScenarioRules() {}
}
