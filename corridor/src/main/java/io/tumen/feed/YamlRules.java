package io.tumen.feed;

import io.tumen.feed.Rule.WhileReading;
import java.util.List;

/// What is asked of the texts in YAML: the head of the corridor, the regimes and their acts. The readers of these files
/// keep the rules themselves, since they look at each value once.
final class YamlRules {
    static final WhileReading YAML_SYNTAX = new WhileReading(
            "yaml_syntax",
            "The head of the corridor, every regime, every act and every rule pack is a text in YAML and in UTF-8.");
    static final WhileReading WRONG_SHAPE = new WhileReading("wrong_shape", """
            A list stands where a list belongs, one value where one value belongs, and keys with values where these
            belong.""");
    static final WhileReading DUPLICATE_KEY = new WhileReading("duplicate_key", "A key stands once among its fellows.");
    static final WhileReading UNKNOWN_KEY = new WhileReading(
            "unknown_key",
            "There are no other keys than those that mean something, so that a mistyped one does not lose its value.");
    static final WhileReading MISSING_KEY =
            new WhileReading("missing_key", "What a regime, an act or a rule pack must state is stated.");
    static final WhileReading INVALID_VALUE = new WhileReading(
            "invalid_value",
            "Days are days of the calendar, words come from their closed lists, and ids are spelled as ids.");
    static final WhileReading UNKNOWN_PLACE =
            new WhileReading("unknown_place", "A place that an act or the head names has a row in `places.csv`.");
    static final WhileReading UNKNOWN_SOURCE =
            new WhileReading("unknown_source", "A source that an act or the head names has a row in `sources.csv`.");
    static final WhileReading UNKNOWN_OPEN_POINT =
            new WhileReading("unknown_open_point", "An open point that an act rests on stands in `regime.yaml`.");
    static final WhileReading UNKNOWN_SUBDIVISION = new WhileReading(
            "unknown_subdivision",
            "A subdivision that an act serves stands in `regime.yaml`, and so does the name of a territory that it serves as a whole.");
    static final WhileReading UNKNOWN_ACT = new WhileReading(
            "unknown_act",
            "An act adds to another one of the same subdivision or of the whole territory, and never in a circle.");
    static final WhileReading IN_FORCE_BEFORE_SIGNED =
            new WhileReading("in_force_before_signed", "Nothing is in force before it was signed.");
    static final WhileReading ADDS_TO_LATER =
            new WhileReading("adds_to_later", "An act adds to one that was in force before it.");
    static final WhileReading TWO_FLAGS = new WhileReading("two_flags", """
            The acts of one frame do not require ships of two flags, unless one of the requirements is unclear: no ship could
            meet both.""");
    static final WhileReading PERMITTED_AND_EXCEPTED = new WhileReading("permitted_and_excepted", """
            A place that an act permits is not excepted from what an unread list of the same act may hold.""");
    static final WhileReading GOODS_IN_AND_OUT = new WhileReading("goods_in_and_out", """
            Goods that a frame lets through by their code are not shut out by it as a whole.""");
    static final WhileReading SAME_NUMBER =
            new WhileReading("same_number", "Two acts of one authority do not bear the same number.");
    static final WhileReading TWO_JOURNEYS = new WhileReading("two_journeys", """
            Goods that leave by land come home by one journey: the regimes of a package that serve the same goods are all by
            sea or all by land, since a way could not be held against both. Beside them one may serve goods that leave by
            ship (`out_by_sea`).""");
    static final WhileReading ANSWERED_WITHOUT_RIGHT = new WhileReading("answered_without_right", """
            An open point is answered for an office that `regime.yaml` lists under `may_answer`.""");
    static final WhileReading ANSWER_DOES_NOT_FIT = new WhileReading("answer_does_not_fit", """
            An answer settles what rests on its open point: confirmed or denied where an article is in doubt, binding or
            waived where a condition is unclear, a day of the window where a day is disputed.""");
    static final WhileReading TWO_QUESTIONS = new WhileReading("two_questions", """
            An open point asks one thing: whether an article holds, whether a condition binds, or on which day of one
            window an act came into force. One answer could not settle two of these.""");
    static final WhileReading SWAPPED_DATES =
            new WhileReading("swapped_dates", "A window of days runs from the earlier to the later one.");
    static final WhileReading WEAK_WITHOUT_DOUBT = new WhileReading("weak_without_doubt", """
            What rests on weak reports, on general knowledge or on a list that nobody could read names the open point it
            rests on, so that it is never shown as certain law. An act of a scenario may be an assumption instead.""");
    static final WhileReading UNNAMED_OPEN_POINT = new WhileReading("unnamed_open_point", """
            An open point that does not concern every way is named by an act: as a doubt or a caveat, behind an unclear
            requirement, or behind a window of days. Otherwise it never reaches anybody who could answer it.""", Severity.WARNING);

    static final WhileReading SAME_FIRST_DAY = new WhileReading(
            "same_first_day", "One rule pack is in force on a day: two of them do not begin on the same one.");

    static final List<Rule> ALL = List.of(
            YAML_SYNTAX,
            WRONG_SHAPE,
            DUPLICATE_KEY,
            UNKNOWN_KEY,
            MISSING_KEY,
            INVALID_VALUE,
            UNKNOWN_PLACE,
            UNKNOWN_SOURCE,
            UNKNOWN_OPEN_POINT,
            UNKNOWN_SUBDIVISION,
            UNKNOWN_ACT,
            IN_FORCE_BEFORE_SIGNED,
            ADDS_TO_LATER,
            TWO_FLAGS,
            PERMITTED_AND_EXCEPTED,
            GOODS_IN_AND_OUT,
            SAME_NUMBER,
            TWO_JOURNEYS,
            ANSWERED_WITHOUT_RIGHT,
            ANSWER_DOES_NOT_FIT,
            TWO_QUESTIONS,
            SWAPPED_DATES,
            WEAK_WITHOUT_DOUBT,
            UNNAMED_OPEN_POINT,
            SAME_FIRST_DAY);

    private YamlRules() {}
}
