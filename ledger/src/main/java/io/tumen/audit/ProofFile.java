package io.tumen.audit;

import io.tumen.audit.Proof.ProvenLeaf;
import io.tumen.corridor.InvalidValueException;
import io.tumen.ledger.MovementId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A proof as a file: JSON of the form `tumen.proof/1`. The leaves stand in it as JSON that a person can read; what is
/// hashed is their canonical form.
public final class ProofFile {
    private static final String FORMAT = "tumen.proof/1";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private ProofFile() {}

    public static String write(Proof proof) {
        ObjectNode file = JSON.createObjectNode();
        file.put("format", FORMAT);
        file.put("movement", proof.movement().value());
        file.set("state", stateNode(proof.state()));
        file.putObject("rules").put("id", proof.rules()).put("sha256", proof.rulesSha256());
        file.putObject("log")
                .put("key", proof.key().toString())
                .put("checkpoint", proof.checkpoint().toString());
        var leaves = file.putArray("leaves");
        for (ProvenLeaf leaf : proof.leaves()) {
            ObjectNode node = leaves.addObject().put("index", leaf.index());
            node.set("leaf", JSON.readTree(leaf.entry()));
            var path = node.putArray("path");
            leaf.path().forEach(hash -> path.add(hash.base64()));
        }
        var texts = file.putArray("texts");
        proof.longTexts().forEach(texts::add);
        return JSON.writeValueAsString(file) + "\n";
    }

    /// @throws InvalidValueException when the text is no proof, naming what is wrong with it
    public static Proof read(String text) {
        try {
            return read(JSON.readTree(text));
        } catch (JacksonException e) {
            // Not the text itself: it may be any file, a private key too.
            throw new InvalidValueException("proof", text.length() + " characters", "JSON of the form " + FORMAT);
        }
    }

    private static Proof read(JsonNode file) {
        String format = text(file, "format");
        if (!format.equals(FORMAT)) {
            throw new InvalidValueException("format of the proof", format, FORMAT);
        }
        JsonNode log = member(file, "log");
        List<ProvenLeaf> leaves = new ArrayList<>();
        for (JsonNode leaf : member(file, "leaves")) {
            leaves.add(leafOf(leaf));
        }
        List<String> texts = new ArrayList<>();
        file.path("texts").forEach(one -> texts.add(one.asString("")));
        return new Proof(
                new MovementId(text(file, "movement")),
                VerifierKey.parse(text(log, "key")),
                SignedNote.parse(text(log, "checkpoint")),
                leaves,
                texts,
                text(member(file, "rules"), "id"),
                text(member(file, "rules"), "sha256"),
                stateOf(member(file, "state")));
    }

    private static ProvenLeaf leafOf(JsonNode node) {
        List<Hash> path = new ArrayList<>();
        member(node, "path").forEach(hash -> path.add(Hash.parseBase64(hash.asString(""))));
        return new ProvenLeaf(number(node, "index"), CanonicalJson.of(plain(member(node, "leaf"))), path);
    }

    /// The values of [CanonicalJson].
    static Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> members = new LinkedHashMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), plain(member.getValue())));
            return members;
        }
        if (node.isArray()) {
            List<Object> elements = new ArrayList<>();
            node.forEach(element -> elements.add(plain(element)));
            return elements;
        }
        if (node.isString()) {
            return node.asString();
        }
        if (node.isBoolean()) {
            return node.asBoolean();
        }
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.asLong();
        }
        throw new InvalidValueException("value in a leaf", node.toString(), "a text, a whole number, true or false");
    }

    private static ObjectNode stateNode(StateClaim state) {
        ObjectNode node = JSON.createObjectNode();
        node.put("asOf", state.asOf().toString()).put("status", state.status());
        if (state.reference() != null) {
            node.put("reference", state.reference());
        }
        return node.put("outcome", state.outcome())
                .put("overdue", state.overdue())
                .put("alerts", state.alerts())
                .put("sha256", state.sha256());
    }

    private static StateClaim stateOf(JsonNode node) {
        @Nullable JsonNode reference = node.get("reference");
        return new StateClaim(
                moment(text(node, "asOf")),
                text(node, "status"),
                reference == null ? null : reference.asString(""),
                text(node, "outcome"),
                member(node, "overdue").asBoolean(false),
                (int) number(node, "alerts"),
                text(node, "sha256"));
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidValueException("moment of the state", text, "a moment such as 2026-03-01T02:00:00Z");
        }
    }

    private static JsonNode member(JsonNode node, String name) {
        JsonNode member = node.get(name);
        if (member == null) {
            throw new InvalidValueException(
                    "proof", "without " + name, "a file of the form " + FORMAT + ", with " + name);
        }
        return member;
    }

    private static String text(JsonNode node, String name) {
        JsonNode member = member(node, name);
        if (!member.isString()) {
            throw new InvalidValueException(name + " of the proof", member.toString(), "a text");
        }
        return member.asString();
    }

    private static long number(JsonNode node, String name) {
        JsonNode member = member(node, name);
        if (!member.isIntegralNumber() || !member.canConvertToLong()) {
            throw new InvalidValueException(name + " in the proof", member.toString(), "a whole number");
        }
        return member.asLong();
    }
}
