package io.tumen.feed;

import io.tumen.corridor.HsCode;
import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.Range;
import io.tumen.law.Answer;
import io.tumen.law.Condition;
import io.tumen.law.Requirement;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// Reads a condition: the requirement's word, and what that requirement needs beside it.
final class RequirementReader {
    private static final HsCode NO_CODE = new HsCode("01");
    private static final Currency NO_CURRENCY = Currency.getInstance("XXX");
    private static final String PER_TRIP = "set_per_trip";
    private static final int NO_DAYS = -1;

    /// How a requirement is read.
    ///
    /// @param keys what may stand beside its word
    private record Form(List<String> keys, BiFunction<YamlMap, RegimeTerms, Requirement> reader) {}

    private static final Choice<Form> REQUIREMENTS = new Choice<>(
            "requirement",
            Map.ofEntries(
                    plain("domestic_trade", new Requirement.DomesticTrade()),
                    plain("containers_only", new Requirement.ContainersOnly()),
                    plain("whole_container", new Requirement.WholeContainer()),
                    plain("operator_registered", new Requirement.OperatorRegistered()),
                    plain("filed_before_first_use", new Requirement.FiledBeforeFirstUse()),
                    plain("biosecurity_measures", new Requirement.BiosecurityMeasures()),
                    plain("seals_intact", new Requirement.SealsIntact()),
                    plain("supervised_transshipment", new Requirement.SupervisedTransshipment()),
                    plain("guarantee", new Requirement.Guarantee()),
                    form("goods_only", (row, terms) -> new Requirement.GoodsOnly(codes(row)), "hs"),
                    form("goods_excluded", (row, terms) -> new Requirement.GoodsExcluded(codes(row)), "hs"),
                    form("value_limit", RequirementReader::valueLimit, "amount", "currency"),
                    form("ship_flag", (row, terms) -> new Requirement.ShipFlag(country(row)), "country"),
                    form("haulier_not_of", (row, terms) -> new Requirement.HaulierNotOf(country(row)), "country"),
                    form(
                            "documents_carried",
                            (row, terms) ->
                                    new Requirement.DocumentsCarried(row.someValues("documents", text -> text, "")),
                            "documents"),
                    form("time_limit", (row, terms) -> timeLimit(row), "days"),
                    form(
                            "volume_within_average",
                            (row, terms) -> new Requirement.VolumeWithinAverage(row.value("years", Cells::count, 1)),
                            "years")));

    private RequirementReader() {}

    /// The condition, empty where it was waived.
    static Optional<Condition> find(YamlMap row, RegimeTerms terms) {
        Condition read = read(row, terms);
        String answer = terms.findAnswer(read.unclear(), Answer.BINDING, Answer.WAIVED);
        if (answer == null) {
            return Optional.of(read);
        }
        return answer.equals(Answer.BINDING) ? Optional.of(new Condition(read.requirement(), null)) : Optional.empty();
    }

    private static Condition read(YamlMap row, RegimeTerms terms) {
        Form form = row.value(
                "requirement",
                REQUIREMENTS::parse,
                new Form(List.of(), (any, none) -> new Requirement.DomesticTrade()));
        row.allowing(Stream.concat(Stream.of("requirement", "unclear"), form.keys().stream())
                .toArray(String[]::new));
        return new Condition(form.reader().apply(row, terms), terms.findOpenPoint(row, "unclear"));
    }

    private static Map.Entry<String, Form> plain(String word, Requirement requirement) {
        return Map.entry(word, new Form(List.of(), (row, terms) -> requirement));
    }

    private static Map.Entry<String, Form> form(
            String word, BiFunction<YamlMap, RegimeTerms, Requirement> reader, String... keys) {
        return Map.entry(word, new Form(List.of(keys), reader));
    }

    private static List<HsCode> codes(YamlMap row) {
        return row.someValues("hs", HsCode::parse, NO_CODE);
    }

    private static String country(YamlMap row) {
        return row.value("country", Cells::country, "");
    }

    private static Requirement valueLimit(YamlMap row, RegimeTerms terms) {
        int amount = row.value("amount", Cells::count, 1);
        Currency currency = row.value("currency", Cells::currency, NO_CURRENCY);
        Range rate = terms.known().rates().get(currency);
        return new Requirement.ValueLimit(amount, currency, rate == null ? null : rate.times(amount));
    }

    private static Requirement timeLimit(YamlMap row) {
        int days = row.value("days", RequirementReader::days, NO_DAYS);
        return new Requirement.TimeLimit(days == NO_DAYS ? null : days);
    }

    private static int days(String text) {
        int days = text.equals(PER_TRIP) ? NO_DAYS : Cells.count(text);
        if (days == 0) {
            throw new InvalidValueException("time limit", text, "a number of days above 0, or " + PER_TRIP);
        }
        return days;
    }
}
