-- No key: what is applied twice stands twice.
create table sightings (
  nth bigint generated always as identity,
  line uuid not null,
  n integer not null
);
