-- As before, but with all that is read of a fact, so that no row is looked up twice; and without looking for doubles, of which
-- there are none: a fact bears an id or a reference number or neither, each of one movement, and a movement names a container
-- once. Nor is any plan tempted to walk through all movements lodged later. Who changes one of the two views changes the other;
-- a test holds them against each other.
create or replace view fact_by_movement as
select m.movement_id, f.position,
       f.learnt_at, f.claimant, f.capacity, f.movement, f.container, f.kind, f.milestone, f.seal,
       f.old_seal, f.supervisor, f.supervisor_capacity, f.packages, f.kilograms, f.place, f.happened_at,
       f.source, f.claimant_person, f.stated_place, f.in_reply_to, f.corrects, f.words
  from movement m
 cross join lateral (select * from fact where movement_key = m.movement_id offset 0) f
union all
select d.movement_id, f.position,
       f.learnt_at, f.claimant, f.capacity, f.movement, f.container, f.kind, f.milestone, f.seal,
       f.old_seal, f.supervisor, f.supervisor_capacity, f.packages, f.kilograms, f.place, f.happened_at,
       f.source, f.claimant_person, f.stated_place, f.in_reply_to, f.corrects, f.words
  from decision d
 cross join lateral (select * from fact where movement_key = d.reference offset 0) f
union all
select m.movement_id, f.position,
       f.learnt_at, f.claimant, f.capacity, f.movement, f.container, f.kind, f.milestone, f.seal,
       f.old_seal, f.supervisor, f.supervisor_capacity, f.packages, f.kilograms, f.place, f.happened_at,
       f.source, f.claimant_person, f.stated_place, f.in_reply_to, f.corrects, f.words
  from movement m
 cross join lateral (select container from declared_container where movement_id = m.movement_id offset 0) u
 cross join lateral (select min(later.lodged_at) as lodged_at
                       from (select movement_id from declared_container where container = u.container offset 0) again
                      cross join lateral (select lodged_at
                                            from movement
                                           where movement_id = again.movement_id and serial > m.serial
                                          offset 0) later) taken
 cross join lateral (select min(decided_at) as decided_at
                       from decision
                      where movement_id = m.movement_id and kind in ('DISCHARGED', 'CANCELLED', 'CLOSED')) ended
 cross join lateral (select *
                       from fact
                      where movement_key is null
                        and container_key = u.container
                        and happened_at >= m.lodged_at
                        and (taken.lodged_at is null or happened_at < taken.lodged_at)
                        and (ended.decided_at is null or happened_at <= ended.decided_at)
                     offset 0) f;
