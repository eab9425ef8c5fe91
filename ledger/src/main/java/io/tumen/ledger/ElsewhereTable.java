package io.tumen.ledger;

import io.tumen.ledger.Movement.Elsewhere;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Finds containers that are under way in two movements at once.
final class ElsewhereTable {
    /// Of movements that are accepted and not ended: others of that kind with the same container, at most three for
    /// each: their ids, then the time, four times.
    static final String OF_MOVEMENTS = """
            with under_way as (
                select d.movement_id
                  from decision d
                 where d.movement_id = any(?) and d.kind = 'ACCEPTED' and d.decided_at <= ?
                   and not exists (select 1
                                     from decision e
                                    where e.movement_id = d.movement_id
                                      and e.kind in ('DISCHARGED', 'CANCELLED', 'CLOSED')
                                      and e.decided_at <= ?))
            select mine.movement_id, mine.container, other.movement_id as other
              from under_way w
             cross join lateral (
                   select movement_id, container from declared_container where movement_id = w.movement_id offset 0) mine
              cross join lateral (
                    select x.movement_id
                      from declared_container x
                      join decision a on a.movement_id = x.movement_id
                                     and a.kind = 'ACCEPTED' and a.decided_at <= ?
                     where x.container = mine.container and x.movement_id <> mine.movement_id
                       and not exists (select 1
                                         from decision e
                                        where e.movement_id = x.movement_id
                                          and e.kind in ('DISCHARGED', 'CANCELLED', 'CLOSED')
                                          and e.decided_at <= ?)
                     order by a.position
                     limit 3) other
             order by mine.movement_id, mine.container, other.movement_id
            """;

    private ElsewhereTable() {}

    static Owned<Elsewhere> owned(ResultSet row) throws SQLException {
        return new Owned<>(
                row.getString("movement_id"),
                new Elsewhere(row.getString("container"), new MovementId(row.getString("other"))));
    }
}
