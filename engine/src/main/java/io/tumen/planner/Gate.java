package io.tumen.planner;

/// Something that lets goods through at some minutes and not at others.
interface Gate {
    /// The first minute, not before the given one, at which it lets them through; [Minutes#NEVER] when it does no more.
    int opensAt(int minute);

    /// Until when, after a minute at which it lets them through, it surely still does; [Minutes#NEVER] for ever. To be
    /// asked again then.
    int opensUntil(int open);

    /// Lets goods through when both do.
    default Gate and(Gate other) {
        Gate one = this;
        return new Gate() {
            @Override
            public int opensAt(int minute) {
                int at = minute;
                int before;
                do {
                    before = at;
                    at = one.opensAt(at);
                    at = at == Minutes.NEVER ? at : other.opensAt(at);
                } while (at != before && at != Minutes.NEVER);
                return at;
            }

            @Override
            public int opensUntil(int open) {
                return Math.min(one.opensUntil(open), other.opensUntil(open));
            }
        };
    }
}
