package io.tumen.operations;

import io.tumen.audit.OfflineNote;
import io.tumen.corridor.InvalidValueException;
import io.tumen.ledger.ReferenceNumber;
import io.tumen.operations.MovementForms.DeclarationForm;
import io.tumen.operations.MovementForms.FactForm;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a document issued offline says, in the forms in which it would have been sent.
///
/// @param number      its reference number, null for facts
/// @param declaration null for facts
/// @param facts       empty for a declaration
record OfflineForms(
        @Nullable ReferenceNumber number,
        Instant issued,
        @Nullable DeclarationForm declaration,
        List<FactForm> facts) {
    static final String NUMBERS = "tumen.numbers/1";
    private static final JsonMapper JSON = JsonMapper.shared();

    OfflineForms {
        facts = List.copyOf(facts);
    }

    /// @throws InvalidValueException when it says neither a declaration under a number nor facts
    static OfflineForms of(OfflineNote note) {
        JsonNode content = note.content();
        Instant issued = Reading.moment("issued_at", content.path("issued_at").asString(""));
        if (content.has("declaration")) {
            DeclarationForm form = read("declaration", content.get("declaration"), DeclarationForm.class);
            return new OfflineForms(
                    new ReferenceNumber(content.path("reference").asString("")),
                    issued,
                    Stated.checked(form),
                    List.of());
        }
        List<FactForm> facts = new ArrayList<>();
        content.path("facts").forEach(fact -> facts.add(Stated.checked(read("fact", fact, FactForm.class))));
        if (facts.isEmpty()) {
            throw new InvalidValueException("document", "neither", "one that holds a declaration or facts");
        }
        return new OfflineForms(null, issued, null, facts);
    }

    ReferenceNumber reference() {
        return Objects.requireNonNull(number, "Maybe asked of a document with facts");
    }

    static <T> T read(String what, String json, Class<T> form) {
        try {
            return read(what, JSON.readTree(json), form);
        } catch (JacksonException e) {
            throw new InvalidValueException(what, firstLine(json), "JSON: " + e.getOriginalMessage());
        }
    }

    /// A form as a document holds it: what is not stated is left out.
    static Object written(Object form) {
        return Objects.requireNonNull(plain(JSON.valueToTree(form)));
    }

    static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static <T> T read(String what, JsonNode json, Class<T> form) {
        try {
            return JSON.treeToValue(json, form);
        } catch (JacksonException e) {
            throw new InvalidValueException(
                    what, firstLine(json.toString()), "the fields of the REST API's form: " + e.getOriginalMessage());
        }
    }

    private static @Nullable Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> members = new LinkedHashMap<>();
            node.properties().forEach(member -> {
                Object value = plain(member.getValue());
                if (value != null) {
                    members.put(member.getKey(), value);
                }
            });
            return members;
        }
        if (node.isArray()) {
            List<Object> elements = new ArrayList<>();
            node.forEach(element -> elements.add(Objects.requireNonNull(plain(element))));
            return elements;
        }
        return node.isNull() ? null : node.isInt() ? node.intValue() : node.asString();
    }

    private static String firstLine(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.substring(0, Math.min(60, line.length()));
    }
}
