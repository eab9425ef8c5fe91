package io.tumen.outbox;

import io.tumen.audit.Notices.Notice;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A notice as it is sent: JSON with `type`, `timestamp` and `data`, as Standard Webhooks advises. It follows from
/// the leaf alone, so it is the same to the byte however often it is sent.
///
/// @param type     `decision.`, `fact.` or `request.` and what it is
/// @param movement which the leaf names, null when it names none
/// @param body     with the leaf as it stands in the log
record Message(long position, String type, @Nullable String movement, String body) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static Message of(Notice notice) {
        JsonNode leaf = JSON.readTree(notice.leaf());
        String type;
        String time;
        JsonNode row;
        if (leaf.has("decision")) {
            row = leaf.path("decision");
            type = "decision." + text(row, "kind");
            time = text(row, "decided_at");
        } else if (leaf.has("fact")) {
            row = leaf.path("fact");
            type = "fact." + text(row, row.has("milestone") ? "milestone" : "kind");
            time = text(row, "learnt_at");
        } else {
            row = leaf.path("request");
            type = "request." + (row.path("refused").asBoolean(false) ? "refused" : text(row, "operation"));
            time = text(row, "answered_at");
        }
        String word = type.toLowerCase(Locale.ROOT).replace(' ', '_');
        String movement = row.path(row.has("movement_key") ? "movement_key" : "movement_id")
                .asString("");
        String body = "{\"data\":{\"leaf\":" + notice.leaf() + ",\"position\":" + notice.position()
                + "},\"timestamp\":\"" + time + "\",\"type\":\"" + word + "\"}";
        return new Message(notice.position(), word, movement.isEmpty() ? null : movement, body);
    }

    private static String text(JsonNode row, String column) {
        return row.path(column).asString("");
    }
}
