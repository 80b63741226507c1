-- What a household earns, must spend and has, and what the agencies know of it: what its expenditure is weighed against.
alter table households add facts jsonb not null default '[]';

create table verification_reports (
  household_id uuid not null,
  report_id uuid not null,
  issued_on date not null,
  complete boolean not null,
  sums jsonb not null,
  valid_until date not null,
  version integer not null,
  constraint verification_reports_pkey primary key (household_id)
);

-- What is applied for has no hour of a reply, and a procedure of its own.
alter table temporary_cases alter reply_due_at drop not null;
alter table temporary_cases add application jsonb;
alter table temporary_cases add publicity_until date;
create index temporary_cases_posted on temporary_cases (publicity_until, id) where publicity_until is not null;
alter table temporary_cases add constraint temporary_cases_due check ((reply_due_at is null) = (application is not null));

alter table incident_persons add since date;
