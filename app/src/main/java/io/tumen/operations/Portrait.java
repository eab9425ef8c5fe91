package io.tumen.operations;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A thing of a package as a reader knows it: its name, and what can be said of it line by line.
///
/// @param group   the heading under which it is told when it comes or goes
/// @param thing   kind and id
/// @param summary what is told of it when it comes or goes
record Portrait(String group, String thing, String name, String summary, List<Trait> traits) {
    Portrait {
        traits = List.copyOf(traits);
    }

    /// One thing that can be said, and that may differ.
    ///
    /// @param group the heading under which a difference is told
    /// @param label whose trait it is and which, in full, since it stands alone in a list
    record Trait(
            String group,
            String label,
            String value,
            @Nullable String source) {}

    /// Gathers the traits of a portrait.
    static final class Brush {
        private final String group;
        private final String thing;
        private final String name;
        private final List<Trait> traits = new ArrayList<>();

        Brush(String group, String thing, String name) {
            this.group = group;
            this.thing = thing;
            this.name = name;
        }

        Brush trait(String what, String value, @Nullable String source) {
            return trait(group, name + ", " + what, value, source);
        }

        /// A trait that is told under another heading, with a label of its own.
        Brush trait(String heading, String label, String value, @Nullable String source) {
            traits.add(new Trait(heading, label, value, source));
            return this;
        }

        Portrait portrait(String summary) {
            return new Portrait(group, thing, name, summary, traits);
        }
    }
}
