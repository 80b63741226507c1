-- As before, but the versions one by one: a query over all of them is planned anew at every call, which cost more than the function's own work.
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
    insert into kit_outcome (actor, command, key, input_mac, at) values (p_actor, p_command, p_key, p_mac, p_at)
      on conflict do nothing;
    if not found then
      claimed := false;
      select o.input_mac, o.outcome into stored_mac, stored_outcome from kit_outcome o
        where o.actor = p_actor and o.command = p_command and o.key = p_key;
      return next;
      return;
    end if;
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
