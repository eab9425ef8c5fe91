package io.tumen.web;

import static io.tumen.web.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.cli.CommandRun;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Goods paired with empty boxes over REST.
class PairApiTest {
    private static final String LOTS = """
            lot_id,what,kind,place,to,from,until,boxes
            maize,goods,20,Hunchun,Ningbo,2026-09-07,2026-09-20,5
            port,empties,20,Vladivostok,Ningbo,2026-09-01,2026-09-30,9
            """;
    private static final String MOVES = "from,to,kind,cny_box\nVladivostok,Hunchun,20,450\n";

    private final RunningServer server = RunningServer.one();

    @TempDir
    Path folder;

    @Test
    void theAnswerIsThatOfTheCommandLine() throws IOException {
        Path lots = Files.writeString(folder.resolve("lots.csv"), LOTS);
        Path moves = Files.writeString(folder.resolve("moves.csv"), MOVES);
        CommandRun run = CommandRun.of("pair", lots.toString(), "--moves", moves.toString(), "--json");
        HttpResponse<String> answer = send(LOTS, MOVES);
        assertThat(json(answer)).isEqualTo(JsonMapper.shared().readTree(run.out()));
        assertThat(json(answer).get("boxes").asInt()).isEqualTo(5);
        assertThat(json(send(LOTS, null)).get("boxes").asInt()).isZero();
    }

    @Test
    void whatIsWrongIsAProblemWithItsFindings() {
        HttpResponse<String> broken = send(LOTS.replace("Vladivostok", "Vladivostock"), null);
        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(json(broken).get("findings").get(0).get("file").asString()).isEqualTo("lots.csv");
        assertThat(json(broken).get("findings").get(0).get("row").asInt()).isEqualTo(3);
        assertThat(json(broken).get("findings").get(0).get("message").asString())
                .contains("Vladivostok (VVO)");
        assertThat(send("", null).statusCode()).isEqualTo(400);
        assertThat(send(null, MOVES).statusCode()).isEqualTo(400);
        assertThat(send("x".repeat(3 << 20), null).statusCode()).isEqualTo(413);
    }

    private HttpResponse<String> send(@Nullable String lots, @Nullable String moves) {
        String body = part("lots", lots) + part("moves", moves) + "--edge--\r\n";
        return server.send(HttpRequest.newBuilder(URI.create(server.url("/api/v1/pair")))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String part(String name, @Nullable String table) {
        return table == null
                ? ""
                : "--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + name
                        + ".csv\"\r\nContent-Type: text/csv\r\n\r\n" + table + "\r\n";
    }
}
