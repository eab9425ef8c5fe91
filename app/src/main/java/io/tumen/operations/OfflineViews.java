package io.tumen.operations;

import io.tumen.operations.MovementAnswer.RefusalView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What goes on while the record cannot be reached, as it is asked for and shown.
public interface OfflineViews {
    /// Asks for reference numbers in advance.
    ///
    /// @param holder  who may use them
    /// @param country ISO 3166-1 of the authority, such as CN
    /// @param count   1 to 1000
    /// @param days    1 to 366, for which they are good
    /// @param key     public key of whoever issues under them
    /// @param by      who gives them out
    record BlockForm(
            String holder,
            String country,
            int count,
            int days,
            String key,
            String by,
            String capacity,
            @Nullable String person) {}

    /// Numbers given out in advance, as they are shown and as the file of `tumen offline issue` holds them.
    record BlockView(
            String format,
            String block,
            String holder,
            String key,
            Instant validFrom,
            Instant validUntil,
            String reservedBy,
            List<String> numbers) {
        public BlockView {
            numbers = numbers == null ? List.of() : List.copyOf(numbers);
        }
    }

    /// The answer to who asks for numbers.
    sealed interface BlockAnswer {
        record Reserved(BlockView block) implements BlockAnswer {}

        /// @param refusals the most weighty first
        record Refused(List<RefusalView> refusals) implements BlockAnswer {
            public Refused {
                refusals = List.copyOf(refusals);
            }
        }
    }

    /// @param text a document with its signature, or the text of its QR code
    record DocumentForm(String text) {}

    /// @param by who brings them in
    record MergeForm(String by, String capacity, @Nullable String person, List<DocumentForm> documents) {}

    /// What became of one document.
    ///
    /// @param reference printed on it; null for facts
    /// @param outcome   `lodged`, `was_lodged_meanwhile`, `facts_kept` or `refused`
    /// @param movement  it is in; null where none is known
    /// @param refusals  why it was refused; or, when it was lodged, why it is not accepted yet
    record MergedView(
            @Nullable String reference,
            String outcome,
            @Nullable String movement,
            List<RefusalView> refusals) {
        public MergedView {
            refusals = List.copyOf(refusals);
        }
    }
}
