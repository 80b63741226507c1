-- Somebody whom a hospital treated first, known or not, and what the fund of the county came to pay of it.
create table emergency_reliefs (
  id text not null,
  provider_id uuid not null,
  region text not null,
  status text not null,
  person_id uuid,
  household_id uuid,
  bill_number text,
  reported_on date not null,
  content jsonb not null,
  version integer not null,
  constraint emergency_reliefs_pkey primary key (id),
  constraint emergency_reliefs_status check (status in ('treated', 'applied', 'paid', 'refused', 'reclaimed', 'settled')),
  constraint emergency_reliefs_patient check ((person_id is null) = (household_id is null))
);
create index emergency_reliefs_household on emergency_reliefs (household_id);
create index emergency_reliefs_reported on emergency_reliefs (reported_on, id);
-- a hospital applies for a bill once
create unique index emergency_reliefs_bill on emergency_reliefs (provider_id, bill_number);

-- Written once: how it was decided.
create table emergency_decisions (
  relief_id text not null,
  content jsonb not null,
  constraint emergency_decisions_pkey primary key (relief_id),
  constraint emergency_decisions_relief foreign key (relief_id) references emergency_reliefs (id) on update restrict on delete restrict
);

-- What is in the fund of a county is never below nothing, whoever writes it.
create table relief_funds (
  county text not null,
  balance bigint not null,
  entries integer not null,
  version integer not null,
  constraint relief_funds_pkey primary key (county),
  constraint relief_funds_balance check (balance >= 0)
);

create table relief_fund_entries (
  county text not null,
  number integer not null,
  kind text not null,
  amount bigint not null,
  balance bigint not null,
  entered_on date not null,
  entered_by text not null,
  relief_id text,
  document text,
  constraint relief_fund_entries_pkey primary key (county, number),
  constraint relief_fund_entries_fund foreign key (county) references relief_funds (county) on update restrict on delete restrict,
  constraint relief_fund_entries_kind check (kind in ('replenished', 'paid', 'repaid')),
  constraint relief_fund_entries_balance check (balance >= 0),
  constraint relief_fund_entries_sign check (case kind when 'paid' then amount < 0 else amount > 0 end)
);

-- What was decided and what was entered is written once.
do $$
declare
  v_app text := current_schema() || '_app';
begin
  if exists (select 1 from pg_roles where rolname = v_app) then
    execute format('revoke update, delete, truncate on emergency_decisions, relief_fund_entries from %I', v_app);
    execute format('revoke delete, truncate on emergency_reliefs, relief_funds from %I', v_app);
  end if;
end $$;
