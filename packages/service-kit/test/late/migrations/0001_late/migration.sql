create table drawn (
  id text primary key,
  region text not null,
  total integer not null,
  letters integer not null default 0,
  source_version bigint not null
);
