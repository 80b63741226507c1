-- By which standard its people live.
alter table households add column settlement text;

-- One who is to be recognised has one case at a time.
create unique index medical_cases_illness on medical_cases (person_id)
  where provider_code is null and status in ('incomplete', 'submitted', 'publicity', 'awaiting-decision');

-- The newest report of verification on each household, as it was told: that it is there and how long it may be used, and nothing that it found.
create table household_reports (
  household_id uuid not null,
  report_id uuid not null,
  issued_on date not null,
  complete boolean not null,
  valid_until date not null,
  version integer not null,
  constraint household_reports_pkey primary key (household_id)
);
