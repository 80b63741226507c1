-- The embedded event log. Lanes stand in for Kafka's partitions: same choice of lane by key, same order, same positions.

create table event_log.lanes (
  topic text not null,
  lane int4 not null,
  next_offset int8 not null default 0,
  first_offset int8 not null default 0,
  primary key (topic, lane)
) with (fillfactor = 50);

create table event_log.records (
  topic text not null,
  lane int4 not null,
  "offset" int8 not null,
  id text not null,
  key text not null,
  headers jsonb not null,
  value bytea,
  at timestamptz not null default clock_timestamp(),
  primary key (topic, lane, "offset")
);

-- The generation moves with the set of members: one look tells a member whether its lanes are still as they were.
create table event_log.groups (
  name text primary key,
  generation int8 not null default 0
) with (fillfactor = 50);

-- One lease per group and process.
create table event_log.leases (
  "group" text not null references event_log.groups (name) on delete cascade,
  owner text not null,
  topics text[] not null,
  most int4,
  expires_at timestamptz not null,
  primary key ("group", owner)
) with (fillfactor = 50);

-- The epoch moves with the owner: whoever commits with an older one is no longer the owner.
create table event_log.positions (
  "group" text not null references event_log.groups (name) on delete cascade,
  topic text not null,
  lane int4 not null,
  position int8 not null default 0,
  owner text,
  epoch int8 not null default 0,
  primary key ("group", topic, lane),
  foreign key (topic, lane) references event_log.lanes (topic, lane)
) with (fillfactor = 50);

-- Their rows are rewritten all the time: keep them small.
alter table event_log.lanes set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);
alter table event_log.positions set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);
alter table event_log.leases set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);
