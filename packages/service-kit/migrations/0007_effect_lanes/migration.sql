-- What is asked of the same partner waits in one lane, of which only so many are in hand at once and so many begun a minute. '': not held back.
alter table kit_effect add column lane text not null default '';

drop index kit_effect_due;
create index kit_effect_due on kit_effect (lane, due_at) where due_at is not null;
create index kit_effect_in_hand on kit_effect (lane) where leased_until is not null;
create index kit_effect_expiring on kit_effect (expires_at) where due_at is not null;

-- The instant from which the next of a lane may begin, were its allowance for a burst used up.
create table kit_lane (
  name text primary key,
  next_at timestamptz not null
);

-- Claims of each lane what its limits leave free: at most `at_once` in hand, `burst` at one instant and one more every `every_ms`. Whoever else
-- is claiming of a lane at this moment has it: two instances keep one limit. `free_at` tells of a lane that must wait when it need not any longer.
-- A partner's pace is of its own time, `p_here`: what is due may be told by another clock. No more than `p_most` are claimed, where that is said.
create function kit_claim_lanes(p_now timestamptz, p_here timestamptz, p_by text, p_until timestamptz, p_lanes text[], p_at_once integer[], p_burst integer[], p_every_ms double precision[], p_most integer)
returns table (id uuid, name text, request jsonb, actor jsonb, expires_at timestamptz, attempts integer, correlation_id text, free_at timestamptz)
language plpgsql as $$
declare
  v_next timestamptz;
  v_every interval;
  v_paced integer;
  v_in_hand integer;
  v_begun integer;
  v_left integer := p_most;
begin
  for i in 1 .. coalesce(array_length(p_lanes, 1), 0) loop
    insert into kit_lane (name, next_at) values (p_lanes[i], p_here) on conflict do nothing;
    select l.next_at into v_next from kit_lane l where l.name = p_lanes[i] for update skip locked;
    continue when not found;
    v_every := make_interval(secs => p_every_ms[i] / 1000);
    v_next := greatest(v_next, p_here);
    v_paced := p_burst[i] - ceil(extract(epoch from v_next - p_here) / extract(epoch from v_every));
    select count(*) into v_in_hand from kit_effect e where e.lane = p_lanes[i] and e.leased_until >= p_now;
    v_begun := 0;
    if least(v_paced, p_at_once[i] - v_in_hand, v_left) > 0 then
      return query
        update kit_effect k set attempts = k.attempts + 1, leased_by = p_by, leased_until = p_until where k.id in (
          select e.id from kit_effect e where e.lane = p_lanes[i] and e.due_at <= p_now and (e.leased_until is null or e.leased_until < p_now)
          order by e.due_at, e.id limit least(v_paced, p_at_once[i] - v_in_hand, v_left) for update skip locked)
        returning k.id, k.name, k.request, k.actor, k.expires_at, k.attempts, k.correlation_id, null::timestamptz;
      get diagnostics v_begun = row_count;
      v_left := v_left - v_begun;
      update kit_lane l set next_at = v_next + v_every * v_begun where l.name = p_lanes[i];
    end if;
    if v_begun >= v_paced then
      free_at := v_next + v_every * (v_begun - p_burst[i] + 1);
      return next;
    end if;
  end loop;
end $$;
