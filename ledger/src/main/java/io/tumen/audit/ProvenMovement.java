package io.tumen.audit;

import io.tumen.audit.Proof.ProvenLeaf;
import io.tumen.ledger.Movement;
import io.tumen.ledger.MovementRows;
import io.tumen.ledger.MovementRows.DecisionRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The movement that the leaves of a proof tell of.
///
/// @param movement null when the leaves do not make one
/// @param faults   why not, in sentences
record ProvenMovement(@Nullable Movement movement, List<String> faults) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static ProvenMovement of(Proof proof) {
        return new Reading(proof).read();
    }

    String words() {
        return movement == null
                ? "nothing"
                : "the declaration, " + movement.decisions().size() + " decisions and "
                        + movement.facts().size() + " facts";
    }

    /// What a leaf is of, as it says itself.
    static String words(ProvenLeaf leaf) {
        JsonNode entry = JSON.readTree(leaf.entry());
        for (LeafKey.Kind kind : LeafKey.Kind.values()) {
            JsonNode row = entry.get(kind.table());
            if (row != null) {
                return row.has("position")
                        ? kind.table() + " at position " + row.path("position").asString("")
                        : kind.table() + " '" + row.path("request_key").asString("") + "'";
            }
        }
        return "of no kind we know";
    }

    private static final class Reading {
        private final Proof proof;
        private final List<String> faults = new ArrayList<>();
        private final Map<String, String> longTexts = new HashMap<>();
        private final List<DecisionRows> decisions = new ArrayList<>();
        private final List<ResultSet> facts = new ArrayList<>();
        private final List<ResultSet> units = new ArrayList<>();
        private @Nullable ResultSet declared;

        Reading(Proof proof) {
            this.proof = proof;
            proof.longTexts().forEach(text -> longTexts.put(Leaf.sha256(text), text));
        }

        ProvenMovement read() {
            for (ProvenLeaf leaf : proof.leaves()) {
                read(leaf, JSON.readTree(leaf.entry()));
            }
            ResultSet declaration = declared;
            if (declaration == null) {
                faults.add("The file holds no leaf with the declaration of " + proof.movement() + ".");
            }
            return declaration == null || !faults.isEmpty() ? new ProvenMovement(null, faults) : made(declaration);
        }

        private ProvenMovement made(ResultSet declaration) {
            try {
                Movement movement = MovementRows.read(declaration, units, decisions, facts);
                return new ProvenMovement(movement, List.of());
            } catch (SQLException | RuntimeException unreadable) {
                return new ProvenMovement(
                        null, List.of("The leaves cannot be read as a movement: " + unreadable.getMessage() + "."));
            }
        }

        private void read(ProvenLeaf leaf, JsonNode entry) {
            requireTexts(leaf, entry);
            JsonNode fact = entry.get("fact");
            JsonNode decision = entry.get("decision");
            if (!entry.path("format").asString("").equals(Leaf.FORMAT)) {
                faults.add("Leaf " + leaf.index() + " is not of the form " + Leaf.FORMAT + ".");
            } else if (fact != null) {
                facts.add(row(fact));
            } else if (decision != null) {
                readDecision(leaf, entry, decision);
            }
        }

        private void readDecision(ProvenLeaf leaf, JsonNode entry, JsonNode decision) {
            String of = decision.path("movement_id").asString("");
            if (!of.equals(proof.movement().value())) {
                faults.add("Leaf " + leaf.index() + " is a decision on " + of + ", not on " + proof.movement() + ".");
            }
            JsonNode amendment = entry.get("amendment");
            decisions.add(new DecisionRows(
                    row(decision),
                    amendment == null ? List.of() : List.of(row(amendment)),
                    rowsOf(entry.path("amendment_unit"))));
            JsonNode movement = entry.get("movement");
            if (movement != null) {
                declared = row(movement);
                units.addAll(rowsOf(entry.path("movement_unit")));
            }
        }

        private List<ResultSet> rowsOf(JsonNode list) {
            JsonNode rows = list.isObject()
                    ? JSON.readTree(longTexts.get(list.path("sha256").asString("")))
                    : list;
            List<ResultSet> read = new ArrayList<>();
            rows.forEach(row -> read.add(row(row)));
            return read;
        }

        /// Every text that stands in a leaf by its hash must be in the file.
        private void requireTexts(ProvenLeaf leaf, JsonNode node) {
            if (node.isObject() && node.size() == 2 && node.has("sha256") && node.has("bytes")) {
                String text = longTexts.get(node.path("sha256").asString(""));
                if (text == null) {
                    faults.add("A text that leaf " + leaf.index() + " refers to by its hash "
                            + node.path("sha256").asString("") + " is missing from the file, or was changed.");
                } else if (text.startsWith("[{")) {
                    requireTexts(leaf, JSON.readTree(text));
                }
                return;
            }
            node.forEach(inside -> requireTexts(leaf, inside));
        }

        private ResultSet row(JsonNode columns) {
            return new LeafRow(columns, longTexts).asResultSet();
        }
    }
}
