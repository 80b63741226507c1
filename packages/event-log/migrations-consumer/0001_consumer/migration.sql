-- What a reader of events keeps in its own schema. The cursor is the inbox: one row per stream, never expiring.
create table consumer_cursor (
  consumer text not null,
  source text not null,
  stream text not null,
  version int8 not null check (version >= 0),
  parked boolean not null default false,
  primary key (consumer, source, stream)
) with (fillfactor = 80);

create table parked_stream (
  consumer text not null,
  source text not null,
  stream text not null,
  reason text not null,
  since timestamptz not null default now(),
  attempts int not null default 1,
  primary key (consumer, source, stream)
);

create table parked_event (
  consumer text not null,
  source text not null,
  stream text not null,
  version int8 not null check (version > 0),
  event jsonb not null,
  error text,
  parked_at timestamptz not null default now(),
  primary key (consumer, source, stream, version)
);
