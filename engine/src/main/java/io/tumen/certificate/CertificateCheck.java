package io.tumen.certificate;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/// Confirms or refutes a certificate of flows, line by line, with arithmetic and no search: that the goods arrive
/// and nothing is lost, that volumes, hours and prices belong to the flows, that no way is cheaper than the stated
/// cheapest hours, and so that the stated gap is true. Or, for a cut, that the capacities cannot take the demand.
///
/// That no way is cheaper needs no shortest paths: hours with `π(j) ≤ π(i) + cost` on every arc that may be gone
/// are a lower bound for every way, whoever made them up.
public final class CertificateCheck {
    private final Stated stated;
    private final List<Verdict.Point> points = new ArrayList<>();

    private CertificateCheck(Stated stated) {
        this.stated = stated;
    }

    /// @param text        as `io.tumen.flows.FlowCertificate` writes it
    /// @param gapAccepted a true gap above this share is refuted too; infinite to accept any
    /// @throws BrokenCertificateException when the text is no certificate
    /// @throws IOException                when it cannot be read
    public static Verdict check(Reader text, double gapAccepted) throws IOException {
        var check = new CertificateCheck(CertificateReader.read(text));
        check.run(gapAccepted);
        return new Verdict(check.points);
    }

    private void run(double gapAccepted) {
        Worst digest = new Worst();
        digest.see(
                stated.digest.equals(stated.statedDigest) ? 0 : 1,
                0,
                () -> "the problem lines have " + stated.digest + ", stated is " + stated.statedDigest);
        points.add(digest.point(
                "problem", "SHA-256 " + stated.digest + "; hold it against that of the problem you meant"));
        if (stated.claim == Stated.Claim.CUT) {
            points.addAll(new CutCheck(stated).points());
            return;
        }
        FlowCheck flows = new FlowCheck(stated);
        points.addAll(flows.points());
        FacilityCheck facilities = new FacilityCheck(stated, flows.facilityVolumes());
        points.addAll(facilities.points());
        if (stated.claim != Stated.Claim.FLOWS) {
            points.addAll(new CostCheck(stated, gapAccepted).points());
        }
    }
}
