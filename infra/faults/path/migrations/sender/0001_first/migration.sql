create table lines (
  id uuid primary key,
  last integer not null,
  version bigint not null
);

create table dues (
  line uuid not null,
  n integer not null,
  times integer not null default 0,
  primary key (line, n)
);

create table posts (
  line uuid not null,
  n integer not null,
  times integer not null,
  outcome text not null,
  primary key (line, n)
);
