package io.tumen.ledger;

import static io.tumen.ledger.Refusing.all;
import static io.tumen.ledger.Refusing.when;

import io.tumen.law.Actor;
import io.tumen.law.Deed;
import io.tumen.law.RulePack;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who may decide what, by the rule pack; and whether enough different persons sign.
final class Rights {
    private Rights() {}

    static Stream<Refusal> against(Deed deed, RulePack pack, Party by, Party holder) {
        if (!Governing.isWritten(pack)) {
            return Stream.of(
                    Rule.NO_RULE_PACK.refuse("rule pack", "none", "a file under procedures/ in force by then"));
        }
        RulePack.Right right = pack.rights().get(deed);
        boolean may = right != null
                && right.by().contains(by.capacity().actor())
                && (by.capacity() != Party.Capacity.HOLDER || isSame(by, holder));
        return when(
                !may,
                ruleFor(deed)
                        .refuse(
                                right == null ? "" : right.says(),
                                deed == Deed.LODGE ? "holder" : "by",
                                by + " as " + by.capacity(),
                                right == null ? "nobody may" : words(right, holder)));
    }

    /// What speaks against one more signature, where the rule pack asks for several.
    static Stream<Refusal> signatures(Case that) {
        RulePack.Right right = that.pack().rights().get(Deed.RELEASE);
        if (!needsSeveral(right)) {
            return Stream.empty();
        }
        String person = that.by().person();
        String says = Objects.requireNonNull(right).says();
        return all(
                when(person == null, Rule.PERSON_MISSING.refuse(says, "person", "none", "the name of who signs")),
                when(
                        person != null && that.signatures().contains(key(person)),
                        Rule.SAME_PERSON.refuse(
                                says, "person", String.valueOf(person), "another person than who signed before")));
    }

    /// Whether this signature is not the last one that a release needs.
    static boolean lacksSignature(Case that) {
        RulePack.Right right = that.pack().rights().get(Deed.RELEASE);
        return needsSeveral(right)
                && that.signatures().size() + 1
                        < Objects.requireNonNull(Objects.requireNonNull(right).persons());
    }

    /// By which two spellings of one name are found to be the same.
    static String key(String person) {
        return person.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }

    private static boolean needsSeveral(RulePack.@Nullable Right right) {
        return right != null && right.persons() != null && right.persons() > 1;
    }

    private static boolean isSame(Party one, Party other) {
        return one.name().equals(other.name()) && one.capacity() == other.capacity();
    }

    private static Rule ruleFor(Deed deed) {
        return switch (deed) {
            case LODGE -> Rule.RIGHT_TO_LODGE;
            case CANCEL -> Rule.RIGHT_TO_CANCEL;
            case CLEAR -> Rule.RIGHT_TO_CLEAR;
            default -> Rule.RIGHT_TO_DECIDE;
        };
    }

    private static String words(RulePack.Right right, Party holder) {
        return right.by().stream()
                .sorted()
                .map(actor -> actor == Actor.HOLDER ? "the holder " + holder : actor.name())
                .collect(Collectors.joining(" or "));
    }
}
