-- Our own picture of each household: a row a stream, so that the consumer's cursor is its source version.
create table households (
  id uuid not null,
  region text not null,
  settlement text not null,
  members jsonb not null,
  declared jsonb not null,
  ended boolean not null,
  as_of date not null,
  constraint households_pkey primary key (id)
);
create index households_region on households (region);

create table authorisations (
  id uuid not null,
  household_id uuid not null,
  region text not null,
  purpose text not null,
  signatures jsonb not null,
  scope text[],
  signed_on date not null,
  valid_until date not null,
  withdrawn_on date,
  document_hash text not null,
  version integer not null,
  constraint authorisations_pkey primary key (id)
);
create index authorisations_household on authorisations (household_id);

create table verification_requests (
  id uuid not null,
  household_id uuid not null,
  authorisation_id uuid not null,
  region text not null,
  purpose text not null,
  status text not null,
  asked_on date not null,
  due_on date not null,
  due_at timestamptz(3),
  round integer not null,
  asks jsonb not null,
  results jsonb not null,
  late jsonb not null,
  report_id uuid,
  version integer not null,
  constraint verification_requests_pkey primary key (id)
);
create index verification_requests_household on verification_requests (household_id);
create index verification_requests_due on verification_requests (due_at) where due_at is not null;
-- one question to the agencies at a time for one purpose: the second of two at the same instant finds the first
create unique index verification_requests_under_way on verification_requests (household_id, purpose) where status = 'asking';

create sequence verification_report_number;

create table verification_reports (
  id uuid not null,
  number text not null,
  request_id uuid not null,
  household_id uuid not null,
  region text not null,
  issued_on date not null,
  content jsonb not null,
  seal text not null,
  constraint verification_reports_pkey primary key (id)
);
create unique index verification_reports_number on verification_reports (number);
create index verification_reports_household on verification_reports (household_id);
create index verification_reports_request on verification_reports (request_id);

-- A report is written once: one that takes its place is another row.
do $$
declare
  v_app text := current_schema() || '_app';
begin
  if exists (select 1 from pg_roles where rolname = v_app) then
    execute format('revoke update, delete, truncate on verification_reports from %I', v_app);
  end if;
end $$;
