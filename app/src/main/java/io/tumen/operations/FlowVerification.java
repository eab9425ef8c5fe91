package io.tumen.operations;

import io.tumen.certificate.BrokenCertificateException;
import io.tumen.certificate.CertificateCheck;
import io.tumen.certificate.Verdict;
import io.tumen.corridor.InvalidValueException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What anyone can check who has an answer of the flow engine as text and no trust in the engine.
public final class FlowVerification {
    private FlowVerification() {}

    /// @param gapAccepted a true gap above this share does not fit either; infinite to accept any
    /// @throws InvalidValueException when the file is no certificate
    public static LogReport certificate(Path file, double gapAccepted) {
        if (!(gapAccepted >= 0)) {
            throw new InvalidValueException(
                    "gap", Double.toString(gapAccepted), "a share of 0 or more, 1e-6 for instance");
        }
        try (Reader text = Files.newBufferedReader(file)) {
            return report(CertificateCheck.check(text, gapAccepted));
        } catch (BrokenCertificateException broken) {
            throw new InvalidValueException(
                    "certificate " + file + ", line " + broken.line(),
                    broken.value(),
                    broken.right() + " (docs/flow-certificate.md)");
        } catch (CharacterCodingException e) {
            throw new InvalidValueException("certificate", file.toString(), "a text file in UTF-8");
        } catch (IOException e) {
            throw new InvalidValueException("certificate", file.toString(), "a readable text file in UTF-8");
        }
    }

    private static LogReport report(Verdict verdict) {
        List<String> shown = new ArrayList<>();
        List<String> misfits = new ArrayList<>();
        for (Verdict.Point point : verdict.points()) {
            switch (point.outcome()) {
                case CONFIRMED -> shown.add("confirmed    " + point.what() + ": " + point.words());
                case NOT_CHECKED -> shown.add("not checked  " + point.what() + ": " + point.words());
                case REFUTED -> misfits.add(point.what() + ": " + point.words());
            }
        }
        return new LogReport(shown, misfits);
    }
}
