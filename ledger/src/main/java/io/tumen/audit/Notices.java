package io.tumen.audit;

import java.util.List;
import javax.sql.DataSource;

/// What is new in the record, in the order of the log. Whoever asks for what comes after the last position it has seen
/// misses nothing and gets nothing twice, however long a commit was held open: a notice has its position only once its
/// transaction is over.
public final class Notices {
    public static final int MOST = 1000;

    private final LogStore store;

    public Notices(DataSource database) {
        this.store = new LogStore(database);
    }

    /// @param position 1 for the first leaf of the log
    /// @param leaf     what happened, as its leaf says it
    public record Notice(long position, String leaf) {}

    /// @param after the last position that was seen, 0 for none
    /// @param limit 1 to 1000
    public List<Notice> after(long after, int limit) {
        return store.entriesFrom(after, limit).stream()
                .map(entry -> new Notice(entry.index() + 1, entry.text()))
                .toList();
    }
}
