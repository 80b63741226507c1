-- A roster of households, verified one after the other by a run of the job that has its id.
create table rosters (
  id uuid not null,
  region text not null,
  purpose text not null,
  started_on date not null,
  paused boolean not null,
  version integer not null,
  constraint rosters_pkey primary key (id)
);

create table roster_households (
  roster_id uuid not null,
  household_id uuid not null,
  standing text not null,
  request_id uuid,
  constraint roster_households_pkey primary key (roster_id, household_id),
  constraint roster_households_standing check (standing in ('queued', 'asked', 'not-authorised', 'unknown')),
  constraint roster_households_asked check ((standing = 'asked') = (request_id is not null))
);
create index roster_households_queued on roster_households (roster_id, household_id) where standing = 'queued';
create index roster_households_request on roster_households (request_id) where request_id is not null;
