package io.tumen.operations;

import io.tumen.audit.OfflineNote;
import io.tumen.audit.SigningKey;
import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.PlaceSearch;
import io.tumen.operations.MovementForms.DeclarationForm;
import io.tumen.operations.MovementForms.FactForm;
import io.tumen.operations.OfflineViews.BlockView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Issues and checks documents with files alone: neither network nor database is used.
public final class OfflineIssuing {
    private OfflineIssuing() {}

    /// What was written.
    ///
    /// @param document the signed text
    /// @param page     to print
    /// @param code     the QR code alone, PNG
    public record Issued(String reference, Path document, Path page, Path code) {}

    /// The public key of whoever issues; the private one is drawn when the file is not there.
    public static String key(Path file, String name) {
        return new LogKeyFile(file).issuerOrNew(name).verifier().toString();
    }

    /// Issues a declaration under the next number that is left. The same declaration again gives the same document.
    ///
    /// @param numbers file as `tumen offline reserve` writes it; beside it is noted which are used
    public static Issued issue(Desk desk, Path numbers, Path declaration, Path key, Path out, Instant now) {
        BlockView block = blockIn(numbers);
        SigningKey signing = new LogKeyFile(key).key();
        DeclarationForm form = Stated.checked(
                OfflineForms.read("declaration", TextFile.read("declaration", declaration), DeclarationForm.class));
        new DeclarationReader(new PlaceSearch(desk.pack().corridor())).declarationOf(form);
        check(block, form, signing, now);
        DeclarationForm declared = withoutPlan(form);
        String content = OfflineForms.sha256(OfflineForms.written(declared).toString());
        NumbersUsed.Use use = new NumbersUsed(numbers).use(block, content, now.truncatedTo(ChronoUnit.SECONDS));
        OfflineNote note = OfflineNote.issue(
                Map.of(
                        "format",
                        OfflineNote.FORMAT,
                        "reference",
                        use.number(),
                        "issued_at",
                        use.at(),
                        "declaration",
                        OfflineForms.written(declared)),
                signing);
        return write(note, declared, use, out);
    }

    /// Signs facts that were noted offline.
    ///
    /// @param facts a JSON list of facts, as the REST API takes them
    /// @return the signed text
    public static String note(Path facts, Path key, Instant now) {
        SigningKey signing = new LogKeyFile(key).key();
        FactForm[] forms = OfflineForms.read("facts", TextFile.read("facts", facts), FactForm[].class);
        List<Object> written = Arrays.stream(forms)
                .map(form -> OfflineForms.written(Stated.checked(form)))
                .toList();
        OfflineNote note = OfflineNote.issue(
                Map.of(
                        "format",
                        OfflineNote.FORMAT,
                        "issued_at",
                        now.truncatedTo(ChronoUnit.SECONDS).toString(),
                        "facts",
                        written),
                signing);
        OfflineForms.of(note);
        return note.text();
    }

    /// @param document a file with the signed text or the text of its QR code, or that text itself
    /// @param key      public key of the issuer
    public static LogReport verify(String document, String key) {
        String text = document.startsWith(QrText.HEAD) ? document : TextFile.read("document", Path.of(document));
        OfflineNote note = OfflineNote.parse(text.startsWith(QrText.HEAD) ? QrText.read(text) : text);
        OfflineForms forms = OfflineForms.of(note);
        DeclarationForm form = forms.declaration();
        String what = form == null
                ? forms.facts().size() + " facts were noted at " + forms.issued() + "."
                : forms.reference() + ", issued at " + forms.issued() + " for " + form.holder() + ": "
                        + form.tonnes() + " t of HS " + form.hs() + " in "
                        + form.units().stream()
                                .map(MovementForms.UnitForm::container)
                                .toList() + ", "
                        + form.exit() + " → " + form.transit() + " → " + form.entry() + ".";
        return new LogReport(
                List.of(what, "Signed by " + note.signer() + "."),
                note.isSignedBy(key)
                        ? List.of()
                        : List.of("The document bears no signature by " + key
                                + " that fits its text: it was changed, or somebody else issued it."));
    }

    private static void check(BlockView block, DeclarationForm form, SigningKey key, Instant now) {
        if (!form.holder().strip().equals(block.holder())) {
            throw new InvalidValueException("holder", form.holder(), block.holder() + ", for whom the numbers are");
        }
        if (!key.verifier().toString().equals(block.key())) {
            throw new InvalidValueException("key", key.toString(), "the one of the numbers, " + block.key());
        }
        if (now.isBefore(block.validFrom()) || now.isAfter(block.validUntil())) {
            throw new InvalidValueException(
                    "time",
                    now.toString(),
                    block.validFrom() + " to " + block.validUntil() + ", as the numbers are good");
        }
    }

    private static Issued write(OfflineNote note, DeclarationForm form, NumbersUsed.Use use, Path out) {
        byte[] code = QrPicture.of(QrText.of(note.text()));
        Path document = out.resolve(use.number() + ".note");
        Path page = out.resolve(use.number() + ".html");
        Path picture = out.resolve(use.number() + ".png");
        try {
            Files.createDirectories(out);
            Files.writeString(document, note.text());
            Files.writeString(page, OfflinePage.of(use.number(), use.at(), note.signer(), form, code));
            Files.write(picture, code);
        } catch (IOException e) {
            throw new InvalidValueException("folder", out.toString(), "one that can be written to: " + e);
        }
        return new Issued(use.number(), document, page, picture);
    }

    private static BlockView blockIn(Path file) {
        BlockView block = OfflineForms.read("file of numbers", TextFile.read("file of numbers", file), BlockView.class);
        if (!OfflineForms.NUMBERS.equals(block.format())) {
            throw new InvalidValueException(
                    "file of numbers", file.toString(), "JSON of the form " + OfflineForms.NUMBERS);
        }
        return Stated.checked(new BlockHead(block, block.holder(), block.key(), block.validFrom(), block.validUntil()))
                .block();
    }

    /// What a file of numbers must say.
    record BlockHead(BlockView block, String holder, String key, Instant from, Instant until) {}

    /// The plan would not fit into the code, and the ledger never reads it.
    private static DeclarationForm withoutPlan(DeclarationForm form) {
        return new DeclarationForm(
                form.holder(),
                form.origin(),
                form.destination(),
                form.hs(),
                form.teu(),
                form.tonnes(),
                form.value(),
                form.trade(),
                form.exit(),
                form.transit(),
                form.entry(),
                form.exitDay(),
                form.units(),
                null);
    }
}
