-- Standards as their owner told them. What another officer has not approved yet is here too, and binds nobody.
create table kit_standard (
  id uuid primary key,
  state text not null check (state in ('proposed', 'approved', 'withdrawn')),
  region text not null,
  document jsonb not null,
  known_from date not null,
  illustrative boolean not null,
  held jsonb not null
);

-- Moves with every change of them, in its transaction: whoever reads it knows whether what they hold of them is still all.
create table kit_standards (
  alone boolean primary key default true check (alone),
  version bigint not null
);
insert into kit_standards (version) values (0);

-- As before, and with the version of the standards, for a decision that names a law: read behind the locks, in the transaction that decides. The instant of
-- the key, which nothing needed any more, is gone.
drop function kit_open(bigint[], text[], text, text, text, text, timestamptz);
create function kit_open(p_locks bigint[], p_streams text[], p_actor text, p_command text, p_key text, p_mac text, p_lawful boolean)
returns table (claimed boolean, stored_mac text, stored_outcome json, versions bigint[], standards bigint)
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
  if p_lawful then
    select s.version into standards from kit_standards s;
  end if;
  return next;
end $$;
