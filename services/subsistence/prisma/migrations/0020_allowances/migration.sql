-- What a household and its members are given beside, or without, a class: a row each. `moved`: what it is weighed by has changed since it was looked at.
create table allowances (
  household_id uuid not null,
  region text not null,
  given jsonb not null,
  told_of date,
  due_month date,
  look_on date,
  moved boolean not null default false,
  decisions integer not null,
  version integer not null,
  content jsonb not null,
  constraint allowances_pkey primary key (household_id)
);
create index allowances_due_month on allowances (due_month) where due_month is not null;
create index allowances_look_on on allowances (look_on) where look_on is not null;
create index allowances_moved on allowances (household_id) where moved;

-- What was decided of each: written once.
create table allowance_decisions (
  household_id uuid not null,
  number integer not null,
  kind text not null,
  person_id uuid,
  outcome text not null,
  decided_on date not null,
  decided_by text not null,
  content jsonb not null,
  constraint allowance_decisions_pkey primary key (household_id, number),
  constraint allowance_decisions_allowances foreign key (household_id) references allowances (household_id)
    on update restrict on delete restrict
);

-- What was told to payment, month by month: each once.
create table allowance_months (
  household_id uuid not null,
  month date not null,
  total integer not null,
  lines jsonb not null,
  constraint allowance_months_pkey primary key (household_id, month),
  constraint allowance_months_allowances foreign key (household_id) references allowances (household_id)
    on update restrict on delete restrict
);

-- Who has died, as household told it, and as what he or she was given something then.
create table deaths (
  household_id uuid not null,
  person_id uuid not null,
  died_on date not null,
  classes text[] not null,
  constraint deaths_pkey primary key (household_id, person_id)
);

do $$
declare
  v_app text := current_schema() || '_app';
begin
  if exists (select 1 from pg_roles where rolname = v_app) then
    execute format('revoke update, delete, truncate on allowance_decisions, allowance_months, deaths from %I', v_app);
    execute format('revoke delete, truncate on allowances from %I', v_app);
  end if;
end $$;
