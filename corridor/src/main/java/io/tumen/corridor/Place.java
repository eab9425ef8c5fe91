package io.tumen.corridor;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A city, border post or port.
///
/// @param nameEn      English name, as shown
/// @param nameZh      Chinese name, as in the acts
/// @param nameRu      Russian name, null where none is known
/// @param country     ISO 3166-1 alpha-2
/// @param subdivision ISO 3166-2 (CN-22 is Jilin), empty where it is not known
/// @param unLocode    UN/LOCODE without blank, null where the place has none of its own
/// @param position    approximate centre, for maps and plausibility checks, not for distances
/// @param zone        zone of the times shown for this place
public record Place(
        PlaceId id,
        String nameEn,
        String nameZh,
        @Nullable String nameRu,
        String country,
        String subdivision,
        @Nullable String unLocode,
        PlaceKind kind,
        Position position,
        ZoneId zone,
        Provenance provenance)
        implements Thing {

    /// Every spelling by which a user may name the place, the shown name first.
    public List<String> spellings() {
        var all = new ArrayList<String>(List.of(nameEn, nameZh, id.value()));
        if (nameRu != null) {
            all.add(nameRu);
        }
        if (unLocode != null) {
            all.add(unLocode);
        }
        return List.copyOf(all);
    }
}
