-- Our own pictures of what other services know: a row a stream, with the version it was drawn at.
create table households (
  id uuid not null,
  region text not null,
  settlement text not null,
  members jsonb not null,
  facts jsonb not null,
  members_on date not null,
  ended boolean not null,
  version integer not null,
  as_of date not null,
  constraint households_pkey primary key (id)
);

create table verification_reports (
  household_id uuid not null,
  report_id uuid not null,
  issued_on date not null,
  complete boolean not null,
  sums jsonb not null,
  doubts text[],
  valid_until date not null,
  version integer not null,
  constraint verification_reports_pkey primary key (household_id)
);

create table subsistence_cases (
  id text not null,
  household_id uuid not null,
  person_id uuid,
  region text not null,
  status text not null,
  opened_on date not null,
  publicity_due_at timestamptz(3),
  version integer not null,
  content jsonb not null,
  constraint subsistence_cases_pkey primary key (id)
);
create index subsistence_cases_household on subsistence_cases (household_id);
create index subsistence_cases_publicity_due on subsistence_cases (publicity_due_at) where publicity_due_at is not null;
-- one application at a time, and none beside a grant, for one household or one person alone: the second of two at the same instant finds the first
create unique index subsistence_cases_one on subsistence_cases (household_id, coalesce(person_id::text, ''))
  where status not in ('refused', 'withdrawn');

create table opinions (
  case_id text not null,
  round integer not null,
  given_on date not null,
  given_by text not null,
  judgement jsonb not null,
  snapshot jsonb not null,
  standards_hash text not null,
  rules_hash text not null,
  constraint opinions_pkey primary key (case_id, round),
  constraint opinions_case foreign key (case_id) references subsistence_cases (id) on update restrict on delete restrict
);

create table decisions (
  case_id text not null,
  decided_on date not null,
  decided_by text not null,
  judgement jsonb not null,
  snapshot jsonb not null,
  standards_hash text not null,
  rules_hash text not null,
  content jsonb not null,
  constraint decisions_pkey primary key (case_id),
  constraint decisions_case foreign key (case_id) references subsistence_cases (id) on update restrict on delete restrict
);

-- What was judged is written once: whoever runs the service may add to it, never change or remove it.
do $$
declare
  v_app text := current_schema() || '_app';
begin
  if exists (select 1 from pg_roles where rolname = v_app) then
    execute format('revoke update, delete, truncate on opinions, decisions from %I', v_app);
  end if;
end $$;
