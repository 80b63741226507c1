-- Our own pictures of what other services know: a row a stream, with the version it was drawn at.
create table households (
  id uuid not null,
  region text not null,
  settlement text not null,
  members jsonb not null,
  ended boolean not null,
  version integer not null,
  as_of date not null,
  constraint households_pkey primary key (id)
);
create index households_members on households using gin (members jsonb_path_ops);

create table recognitions (
  household_id uuid not null,
  class text not null,
  persons jsonb not null,
  until date,
  version integer not null,
  constraint recognitions_pkey primary key (household_id)
);

create table education_cases (
  id text not null,
  household_id uuid not null,
  person_id uuid not null,
  region text not null,
  status text not null,
  opened_on date not null,
  school_year integer not null,
  school_code text not null,
  school_name text not null,
  content jsonb not null,
  due_on date,
  overdue_after date,
  posted_until date,
  pays_on date,
  version integer not null,
  constraint education_cases_pkey primary key (id)
);
create index education_cases_household on education_cases (household_id);
create index education_cases_due on education_cases (due_on, id) where due_on is not null;
create index education_cases_overdue on education_cases (overdue_after) where overdue_after is not null;
create index education_cases_posted on education_cases (posted_until) where posted_until is not null;
create index education_cases_pays on education_cases (pays_on) where pays_on is not null;
-- One that nobody has decided for a pupil and a school year: the second of two at the same instant finds the first.
create unique index education_cases_waiting on education_cases (person_id, school_year) where status = 'applied';

create table case_decisions (
  case_id text not null,
  decided_on date not null,
  decided_by text not null,
  outcome text not null,
  content jsonb not null,
  constraint case_decisions_pkey primary key (case_id),
  constraint case_decisions_case foreign key (case_id) references education_cases (id) on update restrict on delete restrict
);

create table term_grants (
  case_id text not null,
  person_id uuid not null,
  school_year integer not null,
  term text not null,
  kind text not null,
  amount bigint not null,
  begins_on date not null,
  pays_on date not null,
  paid_on date,
  stopped boolean not null,
  constraint term_grants_pkey primary key (case_id, term, kind),
  constraint term_grants_case foreign key (case_id) references education_cases (id) on update restrict on delete restrict,
  constraint term_grants_amount check (amount >= 0),
  constraint term_grants_paid_or_stopped check (paid_on is null or not stopped)
);
-- Each kind once for a pupil and a term, whoever decides and in whichever household: the second of two at the same instant finds the first.
create unique index term_grants_once on term_grants (person_id, school_year, term, kind) where not stopped;

-- What was decided is written once: whoever runs the service may add to it, and to what is given what came of it.
do $$
declare
  v_app text := current_schema() || '_app';
begin
  if exists (select 1 from pg_roles where rolname = v_app) then
    execute format('revoke update, delete, truncate on case_decisions, term_grants from %I', v_app);
    execute format('grant update (paid_on, stopped) on term_grants to %I', v_app);
    execute format('revoke delete, truncate on education_cases from %I', v_app);
  end if;
end $$;
