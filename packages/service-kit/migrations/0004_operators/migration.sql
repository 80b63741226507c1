-- When a row was written, by the service's clock: `at` is the causing event's instant, which may be years ago where a service joined late.
alter table kit_outbox add column noted_at timestamptz;

-- In the order of deletion, so that what is left of a stream is always its end.
create index kit_outbox_published on kit_outbox (published_at, seq) where published_at is not null;

-- Streams of our own of which the log declines an event: it and all behind it wait, in order, until an operator lets the stream go.
create table kit_outbox_parked (
  stream text primary key,
  version bigint not null,
  reason text not null,
  since timestamptz not null
);

-- History read again under another consumer's name, by some reactions of the service.
create table kit_replay (
  consumer text primary key,
  reactions text[] not null,
  streams bigint not null,
  applied bigint,
  started_at timestamptz not null,
  ended_at timestamptz
);
