package io.tumen.ledger;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A fact in its place among others: by the time it happened, then by its content. The content is written out once, and
/// only where another fact happened at the same moment.
final class FactInOrder implements Comparable<FactInOrder> {
    private final Fact fact;
    private @Nullable String content;

    private FactInOrder(Fact fact) {
        this.fact = fact;
    }

    /// The facts in their order, each once.
    static List<Fact> of(Stream<Fact> facts) {
        TreeSet<FactInOrder> sorted = new TreeSet<>();
        facts.forEach(fact -> sorted.add(new FactInOrder(fact)));
        return sorted.stream().map(one -> one.fact).toList();
    }

    @Override
    public int compareTo(FactInOrder other) {
        int byTime = fact.happened().compareTo(other.fact.happened());
        return byTime != 0 ? byTime : content().compareTo(other.content());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FactInOrder that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(fact.happened());
    }

    private String content() {
        String written = content;
        if (written == null) {
            written = CanonicalForm.of(fact).toString();
            content = written;
        }
        return written;
    }
}
