-- The kit's own tables: the same in every service's schema, written by one statement of the road.

create table kit_stream (
  name text primary key,
  version bigint not null
) with (fillfactor = 70);

create table kit_outcome (
  actor text not null,
  command text not null,
  key text not null,
  input_mac text not null,
  outcome json,
  at timestamptz not null,
  primary key (actor, command, key)
);

create table kit_outbox (
  seq bigint generated always as identity primary key,
  id uuid not null unique,
  bucket smallint not null,
  stream text not null,
  stream_version bigint not null,
  type text not null,
  data jsonb not null,
  at timestamptz not null,
  correlation_id text not null,
  causation_id text not null,
  published_at timestamptz,
  unique (stream, stream_version)
) with (autovacuum_vacuum_scale_factor = 0.01);
create index kit_outbox_unpublished on kit_outbox (bucket, seq) where published_at is null;

create table kit_effect (
  id uuid primary key,
  name text not null,
  request jsonb not null,
  actor jsonb not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  due_at timestamptz,
  attempts integer not null default 0,
  leased_by text,
  leased_until timestamptz,
  ended text,
  correlation_id text not null,
  causation_id text not null
);
create index kit_effect_due on kit_effect (due_at) where due_at is not null;

create table kit_job (
  id text primary key,
  name text not null,
  input jsonb not null,
  actor jsonb not null,
  state text not null check (state in ('running', 'paused', 'done')),
  after text,
  seen bigint not null default 0,
  changed bigint not null default 0,
  faulted bigint not null default 0,
  started_at timestamptz not null,
  ended_at timestamptz
);

create table kit_job_fault (
  job text not null references kit_job (id),
  key text not null,
  fault text not null,
  at timestamptz not null,
  primary key (job, key)
);

create table kit_audit (
  seq bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null,
  agency text not null,
  act text not null,
  outcome text not null,
  stream text,
  persons text[] not null,
  fields text[] not null,
  purpose text,
  correlation_id text not null,
  position bigint unique,
  hash bytea
);
create index kit_audit_unsealed on kit_audit (seq) where position is null;

create table kit_audit_head (
  day date primary key,
  position bigint not null,
  hash bytea not null,
  signature text not null
);

create table kit_vault_key (
  id text primary key,
  service text not null,
  wrapped text not null,
  state text not null check (state in ('current', 'previous')),
  at timestamptz not null
);
create unique index kit_vault_key_current on kit_vault_key (service) where state = 'current';

-- Claims the idempotency key (a twin waits here), takes the locks in the order given, and only then reads the versions:
-- a function, because each statement in it sees what was committed while it waited.
create function kit_open(p_locks bigint[], p_streams text[], p_actor text, p_command text, p_key text, p_mac text, p_at timestamptz)
returns table (claimed boolean, stored_mac text, stored_outcome json, versions bigint[])
language plpgsql as $$
declare
  v_lock bigint;
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
  versions := array(
    select coalesce(s.version, 0) from unnest(p_streams) with ordinality as u(name, ord)
      left join kit_stream s on s.name = u.name order by u.ord);
  return next;
end $$;

-- The audit is written once: whoever runs the service may add to it and seal it, never change or remove it.
do $$
declare
  v_app text := current_schema() || '_app';
begin
  if exists (select 1 from pg_roles where rolname = v_app) then
    execute format('revoke update, delete, truncate on kit_audit, kit_audit_head from %I', v_app);
    execute format('grant update (position, hash) on kit_audit to %I', v_app);
  end if;
end $$;
