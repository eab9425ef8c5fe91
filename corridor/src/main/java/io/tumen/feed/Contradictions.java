package io.tumen.feed;

import io.tumen.corridor.HsCode;
import io.tumen.feed.RegimeReader.ActFile;
import io.tumen.law.Act;
import io.tumen.law.Article;
import io.tumen.law.Condition;
import io.tumen.law.Permit;
import io.tumen.law.Requirement;
import io.tumen.law.UnreadList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The rules by which acts that are sound each for itself cannot stand together. They are asked only once the acts are
/// known to refer to each other without a circle.
final class Contradictions {
    private final List<ActFile> files;
    private final Map<String, Act> acts = new HashMap<>();

    private Contradictions(List<ActFile> files) {
        this.files = files;
        files.forEach(file -> acts.putIfAbsent(file.act().id(), file.act()));
    }

    static void check(List<ActFile> files) {
        var together = new Contradictions(files);
        files.forEach(together::refuseBaseThatComesLater);
        files.forEach(together::refuseSecondFlag);
        files.forEach(Contradictions::refusePermittedAndExcepted);
        files.forEach(together::refuseGoodsLetInAndShutOut);
        together.refuseSecondNumber();
    }

    private void refuseBaseThatComesLater(ActFile file) {
        Act base = file.act().addsTo() == null ? null : acts.get(file.act().addsTo());
        if (base != null
                && file.act().inForce().certain().isBefore(base.inForce().earliest())) {
            report(
                    file,
                    YamlRules.ADDS_TO_LATER,
                    "adds_to",
                    base.id(),
                    "It is in force from " + file.act().inForce().words() + ", before " + base.id() + ", to which it"
                            + " adds, from " + base.inForce().words() + "; an act adds to an older one.");
        }
    }

    // Told once, at the act that comes second in the order of the files.
    private void refuseSecondFlag(ActFile file) {
        for (Requirement.ShipFlag flag : requirements(file.act(), Requirement.ShipFlag.class)) {
            frameBefore(file)
                    .flatMap(other -> requirements(other, Requirement.ShipFlag.class).stream()
                            .filter(another -> !another.equals(flag))
                            .map(another -> other.id() + " that of " + another.country()))
                    .findFirst()
                    .ifPresent(other -> report(
                            file,
                            YamlRules.TWO_FLAGS,
                            "articles",
                            flag.country(),
                            "It requires the flag of " + flag.country() + ", " + other
                                    + " for the same ways; no ship flies both."));
        }
    }

    private static void refusePermittedAndExcepted(ActFile file) {
        for (Article article : file.act().articles()) {
            for (Permit permit : article.permits()) {
                boolean excepted = file.act().articles().stream()
                        .flatMap(other -> other.unread().stream())
                        .anyMatch(list -> excepts(list, permit));
                if (excepted) {
                    report(
                            file,
                            YamlRules.PERMITTED_AND_EXCEPTED,
                            "articles",
                            permit.place().value(),
                            "The act permits " + permit.place() + " and excepts it from an unread list of the same"
                                    + " role; one of the two is wrong.");
                }
            }
        }
    }

    private static boolean excepts(UnreadList list, Permit permit) {
        return list.role() == permit.role() && list.except().contains(permit.place());
    }

    private void refuseGoodsLetInAndShutOut(ActFile file) {
        Stream.concat(frameBefore(file), Stream.of(file.act()))
                .flatMap(other -> Stream.concat(
                        overlap(
                                requirements(other, Requirement.GoodsOnly.class),
                                requirements(file.act(), Requirement.GoodsExcluded.class)),
                        other.equals(file.act())
                                ? Stream.of()
                                : overlap(
                                        requirements(file.act(), Requirement.GoodsOnly.class),
                                        requirements(other, Requirement.GoodsExcluded.class))))
                .findFirst()
                .ifPresent(code -> report(
                        file,
                        YamlRules.GOODS_IN_AND_OUT,
                        "articles",
                        code.toString(),
                        "Only goods under " + code + " and the like are let through, and these are shut out; nothing is"
                                + " left of them."));
    }

    private static Stream<HsCode> overlap(List<Requirement.GoodsOnly> only, List<Requirement.GoodsExcluded> excluded) {
        return only.stream()
                .flatMap(requirement -> requirement.prefixes().stream())
                .filter(code -> excluded.stream()
                        .flatMap(requirement -> requirement.prefixes().stream())
                        .anyMatch(code::isUnder));
    }

    private void refuseSecondNumber() {
        var seen = new HashMap<String, String>();
        for (ActFile file : files) {
            Act act = file.act();
            String before =
                    act.number() == null ? null : seen.putIfAbsent(act.authority() + " " + act.number(), act.id());
            if (before != null) {
                report(
                        file,
                        YamlRules.SAME_NUMBER,
                        "number",
                        Objects.requireNonNull(act.number()),
                        before + " of the same authority has this number too; an authority gives a number once.");
            }
        }
    }

    /// The acts of the same frame in files before this one.
    private Stream<Act> frameBefore(ActFile file) {
        return files.stream()
                .takeWhile(other -> !other.equals(file))
                .map(ActFile::act)
                .filter(other -> Objects.equals(other.subdivision(), file.act().subdivision()))
                .filter(other -> frameOf(other).equals(frameOf(file.act())));
    }

    private String frameOf(Act act) {
        var seen = new HashSet<String>();
        Act current = act;
        while (current.addsTo() != null && seen.add(current.id()) && acts.containsKey(current.addsTo())) {
            current = Objects.requireNonNull(acts.get(current.addsTo()));
        }
        return current.id();
    }

    /// The requirements of that kind that bind.
    private static <T extends Requirement> List<T> requirements(Act act, Class<T> kind) {
        return act.articles().stream()
                .filter(article -> article.doubt() == null)
                .flatMap(article -> article.conditions().stream())
                .filter(condition -> condition.unclear() == null)
                .map(Condition::requirement)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static void report(ActFile file, Rule rule, String key, String value, String message) {
        file.yaml().report(rule, key, value, message);
    }
}
