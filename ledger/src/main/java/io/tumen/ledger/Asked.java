package io.tumen.ledger;

/// A decision that somebody asks for.
record Asked(Request request, MovementId movement, Command command, Party by) {
    /// Whether the two cannot be decided together: each is to see what the other brought about.
    boolean clashesWith(Asked other) {
        return movement.equals(other.movement) || request.key().equals(other.request.key());
    }

    /// Whether it may only be decided while movement and account are held.
    boolean mustBeHeld() {
        return switch (command) {
            case Command.Amend amend -> true;
            case Command.ReserveGuarantee reserve -> true;
            case Command.FreeGuarantee free -> true;
            case Command.ClaimGuarantee claim -> true;
            default -> false;
        };
    }
}
