-- Our own picture of each household: a row a stream, so that the consumer's cursor is its source version. Before it is registered nothing but what waits for it.
create table households (
  id uuid not null,
  region text,
  settlement text,
  members jsonb not null,
  homes text[],
  standing text not null,
  ended boolean not null,
  waiting jsonb not null,
  as_of date,
  constraint households_pkey primary key (id)
);
create index households_region on households (region);

create table tickets (
  id uuid not null,
  household_id uuid not null,
  person_id uuid,
  need text not null,
  line text not null,
  why jsonb not null,
  sender jsonb not null,
  receiver jsonb not null,
  snapshot jsonb not null,
  status text not null,
  opened_on date not null,
  due_on date,
  provisional boolean not null,
  overdue_at timestamptz(3),
  result text,
  journal jsonb not null,
  words_hash text,
  constraint tickets_pkey primary key (id)
);
create index tickets_household on tickets (household_id);
create index tickets_overdue on tickets (overdue_at) where overdue_at is not null;
-- one open ticket of a person, or of the household as a whole, to a programme at a time
create unique index tickets_open on tickets (household_id, coalesce(person_id, '00000000-0000-0000-0000-000000000000'), (receiver->>'programme'))
  where status in ('created', 'accepted', 'returned', 'in-progress') and receiver->>'programme' is not null;
-- what one event leads to by one row of the ferry's table is led to once
create unique index tickets_cause on tickets ((why->>'code'), (why->'cause'->>'stream'), (why->'cause'->>'version'), coalesce(person_id, '00000000-0000-0000-0000-000000000000'), household_id)
  where why->'cause' is not null;
