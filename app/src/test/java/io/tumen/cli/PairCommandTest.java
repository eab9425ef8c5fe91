package io.tumen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Goods of the bundled corridor paired with boxes that would go south empty.
class PairCommandTest {
    private static final String LOTS = """
            lot_id,what,kind,place,to,from,until,boxes,empty_cny
            maize,goods,20,Hunchun,Ningbo,2026-09-07,2026-09-20,5,
            timber,goods,40,Hunchun,Ningbo,2026-09-07,2026-09-20,2,
            late,goods,20,Hunchun,Ningbo,2026-12-01,2026-12-20,1,
            far,goods,20,Changchun,Ningbo,2026-09-07,2026-09-20,1,
            tank,goods,20,Hunchun,Qingdao,2026-09-07,2026-09-20,1,
            here,empties,20,Hunchun,Ningbo,2026-09-10,2026-09-25,2,100
            port,empties,20,Vladivostok,Ningbo,2026-09-01,2026-09-30,9,
            big,empties,40,Hunchun,Ningbo,2026-09-01,2026-09-30,3,
            """;
    private static final String MOVES =
            "from,to,kind,cny_box\nVladivostok,Hunchun,20,450\nVladivostok,Changchun,20,700\n";

    @TempDir
    Path folder;

    @Test
    void theBoxesThatSaveMostCarryTheGoodsAndTheOthersSayWhyNot() throws IOException {
        JsonNode view = json("--moves", write("moves.csv", MOVES).toString());
        // At the frontier an empty box costs CNY 600 a TEU, on the plain 200 (tariffs.csv, load-frontier, load-plain).
        assertThat(view.get("pairs").valueStream().map(PairCommandTest::words))
                .containsExactly("maize here 2 700", "maize port 3 150", "timber big 2 1200");
        assertThat(view.get("boxes").asInt()).isEqualTo(7);
        assertThat(view.get("saved").get("likely").asDouble()).isEqualTo(2 * 700 + 3 * 150 + 2 * 1200);
        assertThat(view.get("saved").get("low").asDouble()).isEqualTo(2 * 300 - 3 * 250 + 2 * 400);
        assertThat(view.get("leftGoods")
                        .valueStream()
                        .map(left -> left.get("lot").asString() + " "
                                + left.get("why").asString()))
                .containsExactly("late not_at_that_time", "far not_worth_the_way", "tank no_such_box");
        assertThat(view.get("leftEmpties")
                        .valueStream()
                        .map(left -> left.get("lot").asString() + " "
                                + left.get("boxes").asInt()))
                .containsExactly("port 6", "big 1");
        assertThat(view.get("notes").toString()).contains("assumption", "no source tells it");
    }

    @Test
    void withoutMovesABoxCarriesGoodsOnlyWhereItStands() throws IOException {
        CommandRun run = CommandRun.of("pair", write("lots.csv", LOTS).toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("Together 4 boxes save CNY 3,800 (", "Goods without a box", "Boxes that stay empty")
                .contains("no move to Changchun is stated", "Others save more with each 20-foot box to Ningbo")
                .contains("No 20-foot box to Qingdao is in the table.", "No 20-foot box to Ningbo is there while");
    }

    @Test
    void nothingToPairIsAnAnswerWithItsReasons() throws IOException {
        String header = LOTS.lines().findFirst().orElseThrow() + "\n";
        String goods = "maize,goods,20,Hunchun,Ningbo,2026-09-07,2026-09-20,5,\n";
        CommandRun run = CommandRun.of("pair", write("lots.csv", header + goods).toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("No goods ride", "No 20-foot box to Ningbo is in the table.");
    }

    @Test
    void allThatIsWrongWithTheTablesIsToldAtOnce() throws IOException {
        Path lots = write("lots.csv", """
                lot_id,what,kind,place,to,from,until,boxes,empty_cny
                a,goods,20,Hunchun,Ningbo,2026-09-07,2026-09-20,5,
                a,goods,20,Hunchun,Ningbo,2026-09-07,2026-09-20,5,
                b,cargo,20,Hunchun,Ningbo,2026-09-07,2026-09-20,5,
                c,goods,30,Hunchun,Ningbo,2026-09-07,2026-09-20,5,
                d,goods,20,Hunchum,Ningbo,2026-09-07,2026-09-20,5,
                e,goods,20,Hunchun,Ningbo,2026-09-07,2026-09-01,5,
                f,goods,20,Hunchun,Ningbo,2026-09-07,2026-09-20,0,
                g,goods,20,Hunchun,Ningbo,2026-09-07,2026-09-20,1,7
                h,empties,20,Hunchun,Ningbo,2026-09-07,2026-09-20,1,-1
                """);
        CommandRun run = CommandRun.of("pair", lots.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(
                        ":3 lot_id",
                        ":4 what",
                        ":5 kind",
                        ":6 place",
                        "Hunchun",
                        ":7 until",
                        ":8 boxes",
                        ":9 empty_cny")
                .contains(":10 empty_cny", "8 errors")
                .doesNotContain("Exception");
        assertRefused("There is no file nowhere.csv", "nowhere.csv");
        assertRefused("The column is missing", write("other.csv", "a,b\n1,2\n").toString());
        assertRefused("There is no row in it", write("empty.csv", "").toString());
        assertRefused(
                "0 or more",
                write("good.csv", LOTS).toString(),
                "--moves",
                write("moves.csv", MOVES.replace("450", "-450")).toString());
    }

    private static void assertRefused(String words, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "pair";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        CommandRun run = CommandRun.of(all);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(words).doesNotContain("Exception");
    }

    private JsonNode json(String... more) throws IOException {
        CommandRun run = CommandRun.of("pair", write("lots.csv", LOTS).toString(), more[0], more[1], "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }

    private static String words(JsonNode pair) {
        return pair.get("goods").asString() + " " + pair.get("empties").asString() + " "
                + pair.get("boxes").asInt() + " "
                + pair.get("savedBox").get("likely").asInt();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
