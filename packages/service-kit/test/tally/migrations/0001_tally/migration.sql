create table tallies (
  id text primary key,
  region text not null,
  count integer not null check (count < 1000),
  due_at timestamptz,
  version bigint not null
);
