create table lamps (
  id text primary key,
  minutes integer not null
);
