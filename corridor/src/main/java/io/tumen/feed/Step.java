package io.tumen.feed;

import io.tumen.corridor.InvalidValueException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One change of a scenario, as its file says it.
sealed interface Step {
    void layOver(Overlay overlay, ActsOverlay acts);

    /// What every change has: where it stands and whom to believe it.
    ///
    /// @param note what the changed rows are to say of themselves
    record Basis(YamlMap yaml, String scenario, String source, String confidence, String note) {
        Overlay.Mark mark() {
            return new Overlay.Mark(scenario, yaml.file(), yaml.line());
        }

        /// The texts, with those of the columns that say where they come from.
        Map<String, String> sourced(TableForm form, Map<String, String> texts) {
            var all = new LinkedHashMap<String, String>();
            for (String column : texts.keySet()) {
                String prefix = provenanceOf(form, column);
                if (prefix != null) {
                    all.put(prefix + "source", source);
                    all.put(prefix + "confidence", confidence);
                }
            }
            if (!all.isEmpty()) {
                all.put("note", note);
            }
            all.putAll(texts);
            return all;
        }

        /// What stands before `source` in the column that tells where this one comes from; null when none does.
        private static @Nullable String provenanceOf(TableForm form, String column) {
            String found = null;
            for (String name : form.columnNames()) {
                if (name.endsWith("source")) {
                    String prefix = name.substring(0, name.length() - "source".length());
                    boolean nearer = found == null || prefix.length() > found.length();
                    found = column.startsWith(prefix) && !column.equals("note") && nearer ? prefix : found;
                }
            }
            return found;
        }

        void tell(Overlay.Effect effect, String key) {
            if (effect.rows() > 0 && effect.changed() == 0) {
                yaml.report(
                        ScenarioRules.CHANGE_WITHOUT_EFFECT,
                        key,
                        yaml.text(key),
                        "All of this stands there already; take the change out, or correct it.");
            }
            if (!effect.overwrote().isEmpty()) {
                yaml.report(
                        ScenarioRules.SET_TWICE,
                        key,
                        yaml.text(key),
                        "The scenario " + String.join(", ", effect.overwrote())
                                + " changed the same cell before; this one counts.");
            }
        }
    }

    /// Which rows of a table are meant: in each of the columns stands one of the texts.
    record Where(TableForm form, Map<String, List<String>> texts) {
        boolean matches(Row row) {
            return texts.entrySet().stream().allMatch(entry -> entry.getValue().contains(row.text(entry.getKey())));
        }

        /// Reports that no row is meant, with what the mistyped text may have been.
        void reportNothing(YamlMap yaml, Overlay overlay) {
            for (Map.Entry<String, List<String>> entry : texts.entrySet()) {
                var known = new TreeSet<>(overlay.table(form).values(entry.getKey()));
                for (String text : entry.getValue()) {
                    if (!known.contains(text)) {
                        yaml.report(
                                ScenarioRules.NOTHING_MATCHES,
                                "where",
                                text,
                                "No row of " + form.file() + " has '" + text + "' as " + entry.getKey() + "; "
                                        + Nearest.oneOf(known, text));
                        return;
                    }
                }
            }
            yaml.report(
                    ScenarioRules.NOTHING_MATCHES,
                    "where",
                    "",
                    "No row of " + form.file() + " has all of these together; each stands in another row.");
        }
    }

    /// New texts for cells.
    record SetCells(Basis basis, String verb, Where where, Map<String, String> texts) implements Step {
        @Override
        public void layOver(Overlay overlay, ActsOverlay acts) {
            Map<String, String> all = basis.sourced(where.form(), texts);
            Overlay.Effect effect =
                    overlay.change(where.form(), where::matches, row -> changes(row) ? all : Map.of(), basis.mark());
            if (effect.rows() == 0) {
                where.reportNothing(basis.yaml(), overlay);
            }
            basis.tell(effect, verb);
        }

        private boolean changes(Row row) {
            return texts.entrySet().stream()
                    .anyMatch(text -> !row.text(text.getKey()).equals(text.getValue()));
        }
    }

    /// Numbers in cells times a factor.
    ///
    /// @param columns one, or three of a range
    /// @param factors one for each column
    record ScaleCells(Basis basis, Where where, List<String> columns, List<BigDecimal> factors) implements Step {
        private static final int DECIMALS = 6;

        @Override
        public void layOver(Overlay overlay, ActsOverlay acts) {
            Overlay.Effect effect = overlay.change(where.form(), where::matches, this::scaled, basis.mark());
            if (effect.rows() == 0) {
                where.reportNothing(basis.yaml(), overlay);
            }
            basis.tell(effect, "scale");
        }

        private Map<String, String> scaled(Row row) {
            var texts = new LinkedHashMap<String, String>();
            for (int i = 0; i < columns.size(); i++) {
                String text = row.text(columns.get(i));
                String product = product(columns.get(i), text, factors.get(i));
                if (!product.equals(text)) {
                    texts.put(columns.get(i), product);
                }
            }
            return texts.isEmpty() ? texts : basis.sourced(where.form(), texts);
        }

        /// What is no number stays as it is; the rule for it will speak.
        private String product(String column, String text, BigDecimal factor) {
            try {
                Cells.number(text);
            } catch (InvalidValueException e) {
                return text;
            }
            boolean whole = where.form().findColumn(column).orElseThrow().kind() == Column.Kind.COUNT;
            BigDecimal product =
                    new BigDecimal(text).multiply(factor).setScale(whole ? 0 : DECIMALS, RoundingMode.HALF_UP);
            return product.signum() == 0 ? "0" : product.stripTrailingZeros().toPlainString();
        }
    }

    /// Rows that are gone.
    record RemoveRows(Basis basis, Where where) implements Step {
        @Override
        public void layOver(Overlay overlay, ActsOverlay acts) {
            if (overlay.remove(where.form(), where::matches) == 0) {
                where.reportNothing(basis.yaml(), overlay);
            }
        }
    }

    /// An act that is gone.
    record RemoveAct(Basis basis, String act) implements Step {
        @Override
        public void layOver(Overlay overlay, ActsOverlay acts) {
            acts.remove(act, basis.yaml());
        }
    }

    /// A terminal, all terminals of a place, or a link that is closed for a term.
    record Close(Basis basis, String what, String firstDay, String lastDay, String reason) implements Step {
        @Override
        public void layOver(Overlay overlay, ActsOverlay acts) {
            List<String> terminals = terminals(overlay);
            if (overlay.table(TableForms.LINKS).values("link_id").contains(what)) {
                close("link_id", what, overlay);
            } else if (terminals.isEmpty()) {
                reportNothing(overlay);
            } else {
                terminals.forEach(terminal -> close("terminal_id", terminal, overlay));
            }
        }

        private List<String> terminals(Overlay overlay) {
            var terminals = new ArrayList<String>();
            for (Row row : overlay.table(TableForms.TERMINALS).rows()) {
                if (row.text("terminal_id").equals(what) || row.text("place_id").equals(what)) {
                    terminals.add(row.text("terminal_id"));
                }
            }
            return terminals;
        }

        /// @param column `terminal_id` or `link_id`
        private void close(String column, String id, Overlay overlay) {
            TableForm form = TableForms.CLOSURES;
            var header = new Header(form.columnNames());
            Map<String, String> texts = Map.of(
                    column,
                    id,
                    "first_day",
                    firstDay,
                    "last_day",
                    lastDay,
                    "reason",
                    reason,
                    "source",
                    basis.source(),
                    "confidence",
                    basis.confidence(),
                    "note",
                    basis.note());
            var row = new Row(
                    basis.yaml().file(),
                    basis.yaml().line(),
                    header,
                    header.names().stream()
                            .map(name -> texts.getOrDefault(name, ""))
                            .toList());
            basis.tell(overlay.add(Table.of(form, header, List.of(row), List.of()), basis.scenario()), "close");
        }

        private void reportNothing(Overlay overlay) {
            var known = new TreeSet<>(overlay.table(TableForms.TERMINALS).values("terminal_id"));
            known.addAll(overlay.table(TableForms.TERMINALS).values("place_id"));
            known.addAll(overlay.table(TableForms.LINKS).values("link_id"));
            basis.yaml()
                    .report(
                            ScenarioRules.NOTHING_MATCHES,
                            "close",
                            what,
                            "No terminal, no place and no link has this id; " + Nearest.oneOf(known, what));
        }
    }
}
