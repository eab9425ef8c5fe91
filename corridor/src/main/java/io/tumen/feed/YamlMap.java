package io.tumen.feed;

import io.tumen.corridor.InvalidValueException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A mapping in a YAML file, with the line of every value.
///
/// A faulty value is reported and replaced by a neutral one, so that reading goes on and all faults come out at once.
/// Whoever reads must look at the findings before using what was read.
final class YamlMap {
    private final String file;
    private final int line;
    private final Findings findings;
    private final Map<String, Node> values = new LinkedHashMap<>();

    private YamlMap(String file, int line, Findings findings) {
        this.file = file;
        this.line = line;
        this.findings = findings;
    }

    /// Stands for a file that need not be there.
    static YamlMap empty(String name, Findings findings) {
        return new YamlMap(name, 1, findings);
    }

    /// Reads the file, which must hold one mapping; an unreadable one is reported and read as empty.
    ///
    /// @param name the file's name in the package
    static YamlMap read(PackageFiles files, String name, Findings findings) {
        var root = new YamlMap(name, 1, findings);
        String text = files.findText(name).orElse(null);
        if (text == null) {
            root.report(YamlRules.YAML_SYNTAX, "", "", "The file is missing or cannot be read as UTF-8.");
            return root;
        }
        try {
            var compose = new Compose(LoadSettings.builder().setLabel(name).build());
            Node node = compose.composeString(text).orElse(null);
            if (node == null) {
                root.report(YamlRules.YAML_SYNTAX, "", "", "The file is empty; it should hold keys and values.");
            } else {
                root.fill(node);
            }
        } catch (MarkedYamlEngineException e) {
            root.report(
                    e.getProblemMark().map(YamlMap::lineOf).orElse(0),
                    YamlRules.YAML_SYNTAX,
                    "",
                    "",
                    "This is not YAML: " + e.getProblem() + ".");
        } catch (StackOverflowError e) {
            root.report(YamlRules.YAML_SYNTAX, "", "", "Lists or keys stand in each other too deep to be read.");
        } catch (YamlEngineException e) {
            root.report(
                    YamlRules.YAML_SYNTAX, "", "", "The file cannot be read as YAML in UTF-8: " + e.getMessage() + ".");
        }
        return root;
    }

    private YamlMap child(Node node) {
        var map = new YamlMap(file, lineOf(node), findings);
        map.fill(node);
        return map;
    }

    private void fill(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            report(
                    YamlRules.WRONG_SHAPE,
                    "",
                    textOf(node),
                    "Keys with values are expected here, such as 'id: ACT-01'.");
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = textOf(tuple.getKeyNode());
            if (values.put(key, tuple.getValueNode()) != null) {
                report(
                        lineOf(tuple.getKeyNode()),
                        YamlRules.DUPLICATE_KEY,
                        key,
                        "",
                        "The key '" + key + "' stands twice; keep one of them.");
            }
        }
    }

    /// Reports every key that is not one of these.
    YamlMap allowing(String... keys) {
        for (String key : values.keySet()) {
            if (!Set.of(keys).contains(key)) {
                report(
                        YamlRules.UNKNOWN_KEY,
                        key,
                        "",
                        "There is no key '" + key + "' here; " + Nearest.oneOf(Set.of(keys), key));
            }
        }
        return this;
    }

    /// How many faults were found so far, in this file and before it.
    int countFindings() {
        return findings.count();
    }

    String file() {
        return file;
    }

    /// Where the mapping begins.
    int line() {
        return line;
    }

    Set<String> keys() {
        return values.keySet();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /// The text of a key that must be there; empty after a finding.
    String text(String key) {
        return value(key, Function.identity(), "");
    }

    @Nullable
    String findText(String key) {
        return has(key) ? text(key) : null;
    }

    /// The value of a key that must be there; the fallback after a finding.
    <T> T value(String key, Function<String, T> parser, T fallback) {
        Node node = values.get(key);
        if (node == null) {
            report(YamlRules.MISSING_KEY, key, "", "The key '" + key + "' is missing.");
            return fallback;
        }
        return parsed(key, node, parser, fallback);
    }

    /// The values of a list; empty where the key is not there.
    <T> List<T> values(String key, Function<String, T> parser, T fallback) {
        return items(key).stream()
                .map(item -> parsed(key, item, parser, fallback))
                .toList();
    }

    /// The values of a list that must be there and hold something.
    <T> List<T> someValues(String key, Function<String, T> parser, T fallback) {
        if (!has(key)) {
            report(YamlRules.MISSING_KEY, key, "", "The key '" + key + "' is missing.");
        } else if (values.get(key) instanceof SequenceNode list
                && list.getValue().isEmpty()) {
            report(YamlRules.WRONG_SHAPE, key, "", "At least one value is expected under '" + key + "'.");
        }
        return values(key, parser, fallback);
    }

    /// The mappings of a list; empty where the key is not there.
    List<YamlMap> maps(String key) {
        return items(key).stream().map(this::child).toList();
    }

    /// The mapping under a key that must be there; empty after a finding.
    YamlMap map(String key) {
        Node node = values.get(key);
        if (node == null) {
            report(YamlRules.MISSING_KEY, key, "", "The key '" + key + "' is missing.");
            return new YamlMap(file, line, findings);
        }
        return child(node);
    }

    /// The text of a key that must be there, which may be empty: for what is set to nothing.
    String plainText(String key) {
        Node node = values.get(key);
        return node instanceof ScalarNode ? textOf(node) : text(key);
    }

    /// The one text of a key that must be there, or those of its list.
    List<String> texts(String key) {
        return values.get(key) instanceof SequenceNode ? values(key, Function.identity(), "") : List.of(text(key));
    }

    boolean isMap(String key) {
        return values.get(key) instanceof MappingNode;
    }

    private List<Node> items(String key) {
        return switch (values.get(key)) {
            case null -> List.of();
            case SequenceNode sequence -> new ArrayList<>(sequence.getValue());
            case Node other -> {
                report(YamlRules.WRONG_SHAPE, key, textOf(other), "A list is expected under '" + key + "'.");
                yield List.of();
            }
        };
    }

    private <T> T parsed(String key, Node node, Function<String, T> parser, T fallback) {
        String text = textOf(node);
        if (!(node instanceof ScalarNode) || text.isBlank()) {
            report(lineOf(node), YamlRules.WRONG_SHAPE, key, text, "One value is expected under '" + key + "'.");
            return fallback;
        }
        try {
            return parser.apply(text);
        } catch (InvalidValueException e) {
            report(
                    lineOf(node),
                    YamlRules.INVALID_VALUE,
                    key,
                    text,
                    "This " + e.what() + " is not valid: " + e.right());
            return fallback;
        }
    }

    void report(Rule rule, String key, String value, String message) {
        Node node = values.get(key);
        report(node == null ? line : lineOf(node), rule, key, value, message);
    }

    private void report(int row, Rule rule, String key, String value, String message) {
        findings.add(new Finding(rule.severity(), rule.id(), file, row, key, value, message));
    }

    private static String textOf(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(YamlMap::lineOf).orElse(0);
    }

    private static int lineOf(Mark mark) {
        return mark.getLine() + 1;
    }
}
