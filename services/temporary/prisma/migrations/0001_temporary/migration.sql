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

create table recognitions (
  household_id uuid not null,
  class text not null,
  persons jsonb not null,
  until date,
  version integer not null,
  constraint recognitions_pkey primary key (household_id)
);

create table temporary_cases (
  id text not null,
  household_id uuid not null,
  region text not null,
  status text not null,
  opened_on date not null,
  incident jsonb not null,
  reply_due_at timestamptz(3) not null,
  overdue_at timestamptz(3),
  due_on date,
  content jsonb not null,
  version integer not null,
  constraint temporary_cases_pkey primary key (id)
);
create index temporary_cases_household on temporary_cases (household_id);
create index temporary_cases_overdue on temporary_cases (overdue_at) where overdue_at is not null;
create index temporary_cases_due on temporary_cases (due_on, id) where due_on is not null;

-- Each person once for a kind and a day, whoever pays: the second of two at the same instant finds the first. What was refused counts no more.
create table incident_persons (
  case_id text not null,
  person_id uuid not null,
  kind text not null,
  happened_on date not null,
  refused boolean not null,
  constraint incident_persons_pkey primary key (case_id, person_id),
  constraint incident_persons_case foreign key (case_id) references temporary_cases (id) on update restrict on delete restrict
);
create unique index incident_persons_once on incident_persons (person_id, kind, happened_on) where not refused;

create table case_decisions (
  case_id text not null,
  number integer not null,
  decided_at timestamptz(3) not null,
  decided_by text not null,
  outcome text not null,
  amount bigint not null,
  content jsonb not null,
  papers jsonb,
  recovery jsonb,
  constraint case_decisions_pkey primary key (case_id, number),
  constraint case_decisions_case foreign key (case_id) references temporary_cases (id) on update restrict on delete restrict,
  constraint case_decisions_amount check (case outcome when 'granted' then amount > 0 else amount = 0 end)
);

-- What is in a reserve is never below nothing, whoever writes it.
create table reserves (
  township text not null,
  balance bigint not null,
  entries integer not null,
  version integer not null,
  constraint reserves_pkey primary key (township),
  constraint reserves_balance check (balance >= 0)
);

create table reserve_entries (
  township text not null,
  number integer not null,
  kind text not null,
  amount bigint not null,
  balance bigint not null,
  entered_on date not null,
  entered_by text not null,
  case_id text,
  decision integer,
  document text,
  constraint reserve_entries_pkey primary key (township, number),
  constraint reserve_entries_reserve foreign key (township) references reserves (township) on update restrict on delete restrict,
  constraint reserve_entries_balance check (balance >= 0),
  constraint reserve_entries_sign check (case kind when 'granted' then amount < 0 else amount > 0 end)
);

-- What was decided and what was entered is written once: whoever runs the service may add to it, and to a decision what came of it.
do $$
declare
  v_app text := current_schema() || '_app';
begin
  if exists (select 1 from pg_roles where rolname = v_app) then
    execute format('revoke update, delete, truncate on case_decisions, reserve_entries from %I', v_app);
    execute format('grant update (papers, recovery) on case_decisions to %I', v_app);
    execute format('revoke delete, truncate on temporary_cases, incident_persons, reserves from %I', v_app);
  end if;
end $$;
