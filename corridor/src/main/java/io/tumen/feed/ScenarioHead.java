package io.tumen.feed;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a scenario says of itself.
///
/// @param id         the name of its file or folder
/// @param says       what is changed and why, in our words
/// @param source     id of a source, for every change that names no other; may be empty
/// @param confidence of that source; may be empty
/// @param from       first day of the term it speaks of, null where it speaks of none
/// @param until      last day of it
/// @param parent     id of the scenario it extends, null where it stands alone
public record ScenarioHead(
        String id,
        String name,
        @Nullable String nameZh,
        @Nullable String nameRu,
        String says,
        String source,
        String confidence,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String parent) {

    /// Of a scenario whose file cannot be read.
    static ScenarioHead unread(String id) {
        return new ScenarioHead(id, id, null, null, "", "", "", null, null, null);
    }
}
