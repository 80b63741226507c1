create table tallies (
  id text primary key,
  region text not null,
  count integer not null check (count < 1000),
  due_at timestamptz,
  marked text,
  version bigint not null
);
