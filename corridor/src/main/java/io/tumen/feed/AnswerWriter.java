package io.tumen.feed;

import io.tumen.corridor.InvalidValueException;
import io.tumen.law.Answer;
import io.tumen.law.Regime;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes an answer to an open point behind those that are there, every byte of which is kept. Nothing is written
/// unless the package with the answer in it can be read.
public final class AnswerWriter {
    private static final String HEAD = "answers:\n";
    /// The dash of a list's first entry with the blanks before it.
    private static final Pattern FIRST = Pattern.compile("^( *)- ", Pattern.MULTILINE);
    private static final Pattern IN_BRACKETS = Pattern.compile("^answers: *\\[", Pattern.MULTILINE);
    /// A list without entries, of which only the head is kept.
    private static final Pattern EMPTY = Pattern.compile("^answers: *\\[ *] *$", Pattern.MULTILINE);

    private final Path folder;
    private final PackageFiles files;
    private final CorridorPackage pack;

    /// @throws InvalidValueException when the package is no folder or cannot be used
    public AnswerWriter(Path folder) {
        this.folder = folder;
        if (!Files.isDirectory(folder)) {
            throw new InvalidValueException(
                    "corridor package", folder.toString(), "a folder; a zip is not written into");
        }
        this.files = PackageFiles.read(folder, new Findings());
        this.pack = packOf(CorridorFeed.read(folder));
    }

    private CorridorPackage packOf(FeedResult result) {
        return switch (result) {
            case FeedResult.Loaded loaded -> loaded.pack();
            case FeedResult.Refused refused ->
                throw new InvalidValueException(
                        "answer in " + folder,
                        refused.findings().getFirst().value(),
                        refused.findings().getFirst().message());
        };
    }

    /// @param answer  its question is not asked for
    /// @param replace whether a point that was answered may be answered again; the older answer is kept
    /// @throws InvalidValueException with what is wrong, and then nothing is written
    public void write(Answer answer, boolean replace) {
        Regime regime = regimeOf(answer.point());
        refuseSecond(regime, answer, replace);
        if (!regime.answers().offices().contains(answer.office())) {
            throw new InvalidValueException(
                    "office",
                    answer.office(),
                    regime.answers().offices().isEmpty()
                            ? "one that regime.yaml lists under may_answer; it lists none"
                            : Nearest.oneOf(new TreeSet<>(regime.answers().offices()), answer.office()));
        }
        String file = fileOf(regime);
        String text = files.findText(file).orElse("");
        byte[] bytes = withAnswer(text, answer).getBytes(StandardCharsets.UTF_8);
        files.contents().put(file, bytes);
        packOf(CorridorFeed.read(files));
        new AllOrNothing(true).writeFile(bytes, folder.resolve(file));
    }

    private Regime regimeOf(String point) {
        var known = new TreeSet<String>();
        for (Regime regime : pack.law().regimes()) {
            regime.openPoints().forEach(open -> known.add(open.id()));
            regime.answers().given().forEach(answer -> known.add(answer.point()));
            if (known.contains(point)) {
                return regime;
            }
        }
        throw new InvalidValueException("open point", point, Nearest.oneOf(known, point));
    }

    private static void refuseSecond(Regime regime, Answer answer, boolean replace) {
        regime.answers().valid().stream()
                .filter(before -> before.point().equals(answer.point()))
                .filter(before -> !replace || answer.on().isBefore(before.on()))
                .findFirst()
                .ifPresent(before -> {
                    throw new InvalidValueException(
                            "open point",
                            answer.point(),
                            "one without an answer; this was answered on " + before.on() + " by " + before.by() + ", "
                                    + before.office() + ": " + before.value()
                                    + " (--replace answers it again, on that day or later)");
                });
    }

    // A regime's folder need not bear its id.
    private String fileOf(Regime regime) {
        return files.foldersIn(RegimeFeed.FOLDER).stream()
                .filter(name -> YamlMap.read(files, name + "/regime.yaml", new Findings())
                        .text("id")
                        .equals(regime.id()))
                .findFirst()
                .map(name -> name + "/" + AnswersReader.FILE)
                .orElseThrow();
    }

    /// The answer behind the others, as far to the right as they stand.
    private static String withAnswer(String text, Answer answer) {
        String list = text.isBlank() ? HEAD : EMPTY.matcher(text).replaceFirst("answers:");
        if (IN_BRACKETS.matcher(list).find()) {
            throw new InvalidValueException(
                    "form of " + AnswersReader.FILE, "[ … ]", "one answer under the other, each behind a dash");
        }
        String before = list.endsWith("\n") ? list : list + "\n";
        Matcher first = FIRST.matcher(before);
        String blanks = first.find() ? first.group(1) : "  ";
        return before + blanks + "- " + entry(answer).strip().replace("\n", "\n" + blanks) + "\n";
    }

    private static String entry(Answer answer) {
        return line("open_point", answer.point())
                + line("value", answer.value())
                + line("by", answer.by())
                + line("office", answer.office())
                + line("on", answer.on().toString())
                + line("says", answer.says())
                + line("source", answer.provenance().source().value())
                + line("confidence", answer.provenance().confidence().name());
    }

    private static String line(String key, String value) {
        return "  " + key + ": " + quoted(value) + "\n";
    }

    /// A double-quoted scalar, in which YAML reads everything as it stands but for what is escaped here.
    private static String quoted(String value) {
        return '"'
                + value.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                        .replace("\u0085", "\\N")
                        .replace("\u2028", "\\L")
                        .replace("\u2029", "\\P")
                + '"';
    }
}
