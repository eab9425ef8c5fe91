package io.tumen.corridor;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A facility of a place where goods are loaded, moved from vehicle to vehicle, controlled or delivered.
///
/// @param modes    modes that serve it
/// @param hours    when work can start; open round the clock where no hours are known
/// @param capacity what can pass in a day, null where nobody says
/// @param handling what is done here and how long it takes, at most one entry per activity
/// @param storage  what is taken from goods that stay, null where nothing is
public record Terminal(
        TerminalId id,
        PlaceId place,
        String name,
        Set<Mode> modes,
        OpeningHours hours,
        List<Handling> handling,
        @Nullable Capacity capacity,
        @Nullable Storage storage,
        Provenance provenance)
        implements Thing {
    public Terminal {
        modes = Set.copyOf(modes);
        handling = List.copyOf(handling);
    }

    /// The same but for its handling.
    public Terminal with(List<Handling> other) {
        return new Terminal(id, place, name, modes, hours, other, capacity, storage, provenance);
    }

    /// The same but for its storage.
    public Terminal with(Storage other) {
        return new Terminal(id, place, name, modes, hours, handling, capacity, other, provenance);
    }

    /// The handling of that kind done here, or null when the terminal does not offer it.
    public @Nullable Handling findHandling(Activity activity) {
        for (Handling offered : handling) {
            if (offered.activity() == activity) {
                return offered;
            }
        }
        return null;
    }
}
