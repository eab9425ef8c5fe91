package io.tumen.operations;

import io.tumen.audit.Inquiry;
import io.tumen.audit.Notices;
import io.tumen.corridor.InvalidValueException;
import io.tumen.operations.MovementAnswer.RefusalView;
import io.tumen.postgres.Database;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened to what was sent, and what is new.
public final class Inquiries {
    private final Inquiry inquiry;
    private final Notices notices;

    Inquiries(Database database) {
        this.inquiry = new Inquiry(database.connections());
        this.notices = new Notices(database.connections());
    }

    /// What happened under a name that was sent or given: idempotency key, movement, reference number, position. The
    /// same answer for ever.
    public StatusView statusOf(String id) {
        List<Happened> found =
                inquiry.find(id).stream().map(Inquiries::happened).toList();
        return new StatusView(
                id,
                found.isEmpty()
                        ? "nothing was ever acknowledged under this name; who sent a request under it may send it again"
                                + " with the same key"
                        : found.getFirst().what(),
                found);
    }

    /// @param after last position seen, 0 for none
    /// @param limit 1 to 1000
    public NoticePage noticesAfter(long after, int limit) {
        if (after < 0) {
            throw new InvalidValueException("after", Long.toString(after), "the last position seen, 0 for none");
        }
        if (limit < 1 || limit > Notices.MOST) {
            throw new InvalidValueException("limit", Integer.toString(limit), "1 to " + Notices.MOST);
        }
        List<NoticeView> page = notices.after(after, limit).stream()
                .map(notice -> new NoticeView(notice.position(), notice.leaf()))
                .toList();
        return new NoticePage(page, page.isEmpty() ? after : page.getLast().position());
    }

    private static Happened happened(Inquiry.Answer answer) {
        return new Happened(
                answer.as(),
                answer.at(),
                answer.happened(),
                answer.movement(),
                answer.positions(),
                answer.leaves(),
                answer.refusals().stream()
                        .map(refusal -> new RefusalView(
                                refusal.rule(), refusal.legalText(), refusal.field(), refusal.seen(), refusal.passes()))
                        .toList());
    }

    /// @param answer in words
    /// @param found  empty when nothing bears the name
    public record StatusView(String id, String answer, List<Happened> found) {
        public StatusView {
            found = List.copyOf(found);
        }
    }

    /// @param as        what kind of name it is
    /// @param positions of decision or facts in the ledger
    /// @param leaves    their places in the log, as far as they have one
    public record Happened(
            String as,
            Instant at,
            String what,
            @Nullable String movement,
            List<Long> positions,
            List<Long> leaves,
            List<RefusalView> refusals) {}

    /// @param next what to ask for `after` next
    public record NoticePage(List<NoticeView> notices, long next) {
        public NoticePage {
            notices = List.copyOf(notices);
        }
    }

    /// @param leaf what happened, as its leaf in the log says it: canonical JSON
    public record NoticeView(long position, String leaf) {}
}
