-- The stations to which somebody who is destitute and homeless may come, and at which of them each was let in.
create table shelter_stations (
  id uuid not null,
  region text not null,
  name text not null,
  capacity integer not null,
  open boolean not null,
  constraint shelter_stations_pkey primary key (id),
  constraint shelter_stations_capacity check (capacity >= 0)
);
create unique index shelter_stations_name on shelter_stations (left(region, 6), name);

alter table shelter_cases add station_id uuid;
create index shelter_cases_station on shelter_cases (station_id) where status = 'admitted';

do $$
declare
  v_app text := current_schema() || '_app';
begin
  if exists (select 1 from pg_roles where rolname = v_app) then
    execute format('revoke delete, truncate on shelter_stations from %I', v_app);
  end if;
end $$;
