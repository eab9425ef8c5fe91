package io.tumen.feed;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// No islands.
final class UnreachableTerminal implements Rule.OfForm {
    private static final String ID = "terminal_id";

    @Override
    public String id() {
        return "unreachable_terminal";
    }

    @Override
    public String says() {
        return """
                Every terminal can be reached from every other one over links, in whatever direction. What stands
                apart was most likely left without its links. Nobody can go there, but the rest can be used.""";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(RawPackage raw, Findings findings) {
        Map<String, Set<String>> neighbours = neighbours(raw);
        List<Row> terminals = raw.table(TableForms.TERMINALS).rows();
        Set<String> mainland = largestPart(terminals, neighbours);
        for (Row terminal : terminals) {
            if (!mainland.contains(terminal.text(ID)) && !neighbours.isEmpty()) {
                findings.add(
                        this,
                        terminal,
                        ID,
                        "No chain of links leads from here to the other terminals; add one to links.csv.");
            }
        }
    }

    private static Set<String> largestPart(List<Row> terminals, Map<String, Set<String>> neighbours) {
        Set<String> largest = Set.of();
        for (Row start : terminals) {
            if (!largest.contains(start.text(ID))) {
                Set<String> part = partAround(start.text(ID), neighbours);
                largest = part.size() > largest.size() ? part : largest;
            }
        }
        return largest;
    }

    private static Set<String> partAround(String start, Map<String, Set<String>> neighbours) {
        var part = new HashSet<String>(Set.of(start));
        var queue = new ArrayDeque<String>(part);
        while (!queue.isEmpty()) {
            for (String next : neighbours.getOrDefault(queue.remove(), Set.of())) {
                if (part.add(next)) {
                    queue.add(next);
                }
            }
        }
        return part;
    }

    private static Map<String, Set<String>> neighbours(RawPackage raw) {
        var neighbours = new HashMap<String, Set<String>>();
        for (Row link : raw.table(TableForms.LINKS).rows()) {
            String from = link.text("from_terminal");
            String to = link.text("to_terminal");
            neighbours.computeIfAbsent(from, id -> new HashSet<>()).add(to);
            neighbours.computeIfAbsent(to, id -> new HashSet<>()).add(from);
        }
        return neighbours;
    }
}
