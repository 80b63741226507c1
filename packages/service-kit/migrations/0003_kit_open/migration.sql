-- Locks the idempotency key (a twin waits here) and looks whether it was answered; the outcome is then written once, with all else, by whoever holds
-- the lock. Before, the key was inserted here and its row written again at the end. Whoever waits for a key holds no other lock yet.
create or replace function kit_open(p_locks bigint[], p_streams text[], p_actor text, p_command text, p_key text, p_mac text, p_at timestamptz)
returns table (claimed boolean, stored_mac text, stored_outcome json, versions bigint[])
language plpgsql as $$
declare
  v_lock bigint;
  v_stream text;
  v_version bigint;
begin
  claimed := true;
  if p_key is not null then
    perform pg_advisory_xact_lock(hashtextextended(concat_ws(E'\n', current_schema(), p_actor, p_command, p_key), 0));
    select false, o.input_mac, o.outcome into claimed, stored_mac, stored_outcome from kit_outcome o
      where o.actor = p_actor and o.command = p_command and o.key = p_key;
    if found then
      return next;
      return;
    end if;
    claimed := true;
  end if;
  foreach v_lock in array p_locks loop
    perform pg_advisory_xact_lock(v_lock);
  end loop;
  versions := '{}';
  foreach v_stream in array p_streams loop
    select s.version into v_version from kit_stream s where s.name = v_stream;
    versions := versions || coalesce(v_version, 0);
  end loop;
  return next;
end $$;
