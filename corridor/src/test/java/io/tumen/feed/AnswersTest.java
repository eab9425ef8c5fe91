package io.tumen.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tumen.corridor.Confidence;
import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Provenance;
import io.tumen.corridor.SourceId;
import io.tumen.corridor.Trade;
import io.tumen.corridor.Way;
import io.tumen.law.Answer;
import io.tumen.law.Ground;
import io.tumen.law.Judgement;
import io.tumen.law.Law;
import io.tumen.law.LegalQuestion;
import io.tumen.law.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnswersTest {
    private static final String REGIME = """
            id: r
            name: R
            home_countries: [CN]
            supervision_code: "9600"
            subdivisions: {CN-22: Jilin}
            may_answer: [Changchun customs]
            open_points:
              - {id: text, question: Does it hold?, why: It decides., value: unknown, concerns: what_names_it}
              - {id: flag, question: Does the flag bind?, why: It decides., value: unknown, concerns: what_names_it}
              - {id: day, question: Since when?, why: It decides., value: unknown, concerns: what_names_it}
              - {id: deadline, question: How long?, why: It matters., value: unknown, concerns: every_way}
            """;

    private static final String ACT = """
            id: A1
            subdivision: CN-22
            authority: Customs
            title: An act
            in_force: {between: [2020-01-01, 2020-12-31], open_point: day}
            source: s
            confidence: B
            articles:
              - says: Opens the way.
                permits: [{role: exit, place: SFH}, {role: transit, place: VVO}, {role: entry, place: NGB}]
                conditions: [{requirement: containers_only, unclear: flag}]
                doubt: text
                source: s
                confidence: B
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeAPackage() {
        new SmallPackage()
                .put("regimes/r/regime.yaml", REGIME)
                .put("regimes/r/A1.yaml", ACT)
                .readFrom(folder);
    }

    @Test
    void confirmOrDenyWhatIsInDoubt() {
        assertThat(judge("2021-01-01").standing()).isEqualTo(Standing.UNKNOWN);

        write("text", "confirmed", "2026-01-01", false);
        assertThat(judge("2021-01-01").standing()).isEqualTo(Standing.LAWFUL);

        write("text", "denied", "2026-02-01", true);
        assertThat(judge("2021-01-01").standing()).isEqualTo(Standing.UNLAWFUL);
    }

    @Test
    void doNotReadAListThatNobodyRead() {
        new SmallPackage()
                .put("regimes/r/regime.yaml", REGIME)
                .put(
                        "regimes/r/A1.yaml",
                        ACT.replace("    doubt: text", "    unread: [{role: entry}]\n    doubt: text"))
                .readFrom(folder);

        write("text", "confirmed", "2026-01-01", false);

        assertThat(judge("2021-01-01").standing()).isEqualTo(Standing.LAWFUL);
        var elsewhere = new Way(new PlaceId("SFH"), new PlaceId("VVO"), new PlaceId("CGQ"));
        assertThat(judge("2021-01-01", elsewhere).standing()).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void areToldInTheJudgementWithWhoGaveThem() {
        write("text", "confirmed", "2026-01-01", false);

        assertThat(judge("2021-01-01").grounds())
                .filteredOn(ground -> ground.kind() == Ground.Kind.ANSWER)
                .extracting(Ground::sentence)
                .containsExactly("Does it hold? Answered on 2026-01-01 by Li Ming, Changchun customs: confirmed.");
    }

    @Test
    void fixADayInsideItsWindow() {
        write("text", "confirmed", "2026-01-01", false);
        assertThat(judge("2020-06-01").standing()).isEqualTo(Standing.UNKNOWN);

        write("day", "2020-06-02", "2026-01-01", false);
        assertThat(judge("2020-06-01").standing()).isEqualTo(Standing.UNLAWFUL);
        assertThat(judge("2020-06-02").standing()).isEqualTo(Standing.LAWFUL);
    }

    @Test
    void makeAnUnclearConditionBindingOrWaiveIt() {
        write("text", "confirmed", "2026-01-01", false);
        assertThat(duties()).isZero();

        write("flag", "binding", "2026-01-01", false);
        assertThat(duties()).isEqualTo(1);

        write("flag", "waived", "2026-02-01", true);
        assertThat(duties()).isZero();
    }

    @Test
    void closeAPointThatIsOnlyTold() {
        write("deadline", "30 days", "2026-01-01", false);

        assertThat(judge("2021-01-01").caveats()).noneMatch(point -> point.id().equals("deadline"));
        assertThat(judge("2021-01-01").grounds())
                .extracting(Ground::sentence)
                .anyMatch(sentence -> sentence.startsWith("How long? Answered") && sentence.endsWith("30 days."));
    }

    @Test
    void changeTheHashAndKeepEveryByteThatWasThere() throws IOException {
        String hash = law().hash();
        write("text", "confirmed", "2026-01-01", false);
        String first = Files.readString(folder.resolve("regimes/r/answers.yaml"));
        assertThat(law().hash()).isNotEqualTo(hash);

        write("text", "denied", "2026-02-01", true);
        assertThat(Files.readString(folder.resolve("regimes/r/answers.yaml"))).startsWith(first);
        assertThat(law().regimes().getFirst().answers().given()).hasSize(2);
        assertThat(law().regimes().getFirst().answers().valid())
                .extracting(Answer::value)
                .containsExactly("denied");
    }

    @Test
    void areRefusedWithWhatWouldBeRightAndThenNothingIsWritten() {
        write("text", "confirmed", "2026-01-01", false);
        String hash = law().hash();

        assertThatThrownBy(() -> write("txt", "confirmed", "2026-01-01", false))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("txt");
        assertThatThrownBy(() -> write("text", "denied", "2026-02-01", false)).hasMessageContaining("--replace");
        assertThatThrownBy(() -> write("text", "denied", "2025-12-31", true)).hasMessageContaining("that day or later");
        assertThatThrownBy(() -> write("flag", "perhaps", "2026-01-01", false))
                .hasMessageContaining("binding or waived");
        assertThatThrownBy(() -> write("day", "2021-06-01", "2026-01-01", false))
                .hasMessageContaining("2020-01-01 to 2020-12-31");
        var elsewhere = new Answer(
                "flag", "", "binding", "Li Ming", "Post office", LocalDate.of(2026, 1, 1), "Yes.", source("s"));
        assertThatThrownBy(() -> new AnswerWriter(folder).write(elsewhere, false))
                .hasMessageContaining("Post office");
        var unsourced = new Answer(
                "flag", "", "binding", "Li Ming", "Changchun customs", LocalDate.of(2026, 1, 1), "Yes.", source("t"));
        assertThatThrownBy(() -> new AnswerWriter(folder).write(unsourced, false))
                .hasMessageContaining("sources.csv");
        assertThat(law().hash()).isEqualTo(hash);
    }

    static List<String> listsOfOthers() {
        String older = """
                answers:
                  - open_point: flag
                    value: waived
                    by: Li Ming
                    office: Changchun customs
                    on: 2026-01-01
                    says: It is.
                    source: s
                    confidence: B
                """;
        return List.of(
                "# What was asked.\nanswers: []\n",
                older,
                older.strip(),
                older.replace("\n  ", "\n"),
                older.replace("\n  ", "\n       "),
                older.replaceAll("\n {4}", ", ").replace("- open", "- {open").strip() + "}\n");
    }

    @ParameterizedTest
    @MethodSource("listsOfOthers")
    void areWrittenBehindOthersHoweverTheseAreWritten(String before) throws IOException {
        Files.writeString(folder.resolve("regimes/r/answers.yaml"), before);
        write("text", "confirmed", "2026-01-01", false);
        write("day", "2020-06-02", "2026-01-01", false);

        assertThat(law().regimes().getFirst().answers().valid())
                .extracting(Answer::point)
                .containsSubsequence("text", "day");
        assertThat(judge("2020-06-02").standing()).isEqualTo(Standing.LAWFUL);
    }

    @Test
    void areNotWrittenIntoBrackets() throws IOException {
        Path file = folder.resolve("regimes/r/answers.yaml");
        String before = """
                answers: [{open_point: flag, value: waived, by: Li Ming, office: Changchun customs, on: 2026-01-01,
                  says: It is., source: s, confidence: B}]
                """;
        Files.writeString(file, before);

        assertThatThrownBy(() -> write("text", "confirmed", "2026-01-01", false))
                .hasMessageContaining("one answer under the other, each behind a dash");
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void couldNotSettleAPointThatAsksTwoThings() {
        FeedResult result = new SmallPackage()
                .put("regimes/r/regime.yaml", REGIME.replaceAll(".*id: day.*\n", ""))
                .put("regimes/r/A1.yaml", ACT.replace("open_point: day", "open_point: text"))
                .readFrom(folder);

        assertThat(result.findings())
                .extracting(Finding::rule, Finding::value, Finding::message)
                .containsExactly(tuple(
                        "two_questions",
                        "text",
                        "Something is settled by a day from 2020-01-01 to 2020-12-31, something else by confirmed or"
                                + " denied; right would be a point of its own for each."));
    }

    private void write(String point, String value, String on, boolean replace) {
        var answer = new Answer(
                point,
                "",
                value,
                "Li Ming",
                "Changchun customs",
                LocalDate.parse(on),
                "She said: \"so it is\".",
                source("s"));
        new AnswerWriter(folder).write(answer, replace);
    }

    private static Provenance source(String id) {
        return new Provenance(new SourceId(id), Confidence.B);
    }

    private long duties() {
        return judge("2021-01-01").grounds().stream()
                .filter(ground -> ground.kind() == Ground.Kind.DUTY)
                .count();
    }

    private Law law() {
        return switch (CorridorFeed.read(folder)) {
            case FeedResult.Loaded loaded -> loaded.pack().law();
            case FeedResult.Refused refused -> throw new AssertionError(List.copyOf(refused.findings()));
        };
    }

    private Judgement judge(String day) {
        return judge(day, new Way(new PlaceId("SFH"), new PlaceId("VVO"), new PlaceId("NGB")));
    }

    private Judgement judge(String day, Way way) {
        return law().judge(new LegalQuestion("CN-22", Trade.DOMESTIC, LocalDate.parse(day), way, null));
    }
}
