package io.tumen.ledger;

/// A decision that nothing speaks against, before it is written.
///
/// @param seen position of the last decision on the movement in view of which it was made
record Draft(Request request, MovementId movement, long seen, Decision decision, Party by, String rulePackSha256) {
    static Draft of(Request request, Movement movement, Decision decision, Party by, String rulePackSha256) {
        return new Draft(
                request, movement.id(), movement.decisions().getLast().position(), decision, by, rulePackSha256);
    }

    RecordedDecision at(long position) {
        return new RecordedDecision(position, request.at(), by, decision, rulePackSha256);
    }
}
