package io.tumen.ledger;

import java.util.List;

/// What a request asks for, as it is hashed.
sealed interface Order {
    record Lodge(Declaration declaration) implements Order {}

    record Decide(MovementId movement, Command command, Party by) implements Order {}

    record OpenCertificate(Certificate certificate, Party by) implements Order {}

    record ReserveNumbers(String holder, String country, int count, int days, String verifier, Party by)
            implements Order {}

    record MergeOffline(String sha256) implements Order {}

    record Claim(List<Fact> facts) implements Order {}
}
