-- Our own picture of each household, from the events of two services, of which either may come first.
create table households (
  id uuid not null,
  region text,
  memberships jsonb not null,
  standings jsonb not null,
  as_of date not null,
  constraint households_pkey primary key (id)
);

-- What the picture comes to: which class a person has on which days. Derived anew with every change of it.
create table person_classes (
  household_id uuid not null,
  person_id uuid not null,
  class text not null check (class in ('tekun', 'orphan', 'dibao', 'returned', 'margin', 'monitored', 'illness-poor')),
  since date not null,
  until date,
  stream text not null,
  version bigint not null,
  constraint person_classes_pkey primary key (household_id, person_id, class, since),
  check (until >= since)
);
create index person_classes_person on person_classes (person_id);

-- By which a bill finds its patient: a blind index under our own key.
create table patients (
  person_id uuid not null,
  household_id uuid not null,
  id_index text not null,
  constraint patients_pkey primary key (person_id)
);
create unique index patients_index on patients (id_index);
create index patients_household on patients (household_id);

create table providers (
  id uuid not null,
  region text not null,
  code text not null,
  name text not null,
  submitters text[],
  version integer not null,
  constraint providers_pkey primary key (id)
);
create unique index providers_code on providers (region, code);

create table provider_contracts (
  provider_id uuid not null,
  from_day date not null,
  until_day date,
  constraint provider_contracts_pkey primary key (provider_id, from_day),
  check (until_day >= from_day),
  -- one contract at a time, whoever enters them at the same instant
  constraint provider_contracts_apart exclude using gist (provider_id with =, daterange(from_day, until_day, '[]') with &&)
);

create table settlements (
  id uuid not null,
  provider_id uuid not null,
  bill_number text,
  round integer not null,
  digest text,
  person_id uuid,
  household_id uuid,
  region text not null,
  class text,
  year integer not null,
  pool text not null check (pool in ('shared', 'outpatient')),
  bill jsonb not null,
  outcome jsonb not null,
  settled_on date not null,
  settled_by text not null,
  constraint settlements_pkey primary key (id)
);
create index settlements_person_year on settlements (person_id, year);
create index settlements_household on settlements (household_id);
-- a bill is settled once, and once more after it was taken back: the second of two at the same instant finds the first
create unique index settlements_bill on settlements (provider_id, bill_number, round);

create table settlement_reversals (
  id uuid not null,
  settlement_id uuid not null,
  reason text not null check (reason in ('bill-wrong', 'person-wrong', 'refunded')),
  reversed_on date not null,
  reversed_by text not null,
  constraint settlement_reversals_pkey primary key (id)
);
create unique index settlement_reversals_once on settlement_reversals (settlement_id);

-- What a person has used of a year: whatever a rule came to, never below nothing and never above what it was held to.
create table person_years (
  person_id uuid not null,
  year integer not null,
  pool text not null check (pool in ('shared', 'outpatient')),
  deductible bigint not null,
  deductible_limit bigint not null,
  paid bigint not null,
  paid_limit bigint not null,
  tilt_deductible bigint not null,
  tilt_deductible_limit bigint not null,
  tilt bigint not null,
  tilt_limit bigint not null,
  constraint person_years_pkey primary key (person_id, year, pool),
  constraint person_years_deductible check (deductible between 0 and deductible_limit),
  constraint person_years_paid check (paid between 0 and paid_limit),
  constraint person_years_tilt_deductible check (tilt_deductible between 0 and tilt_deductible_limit),
  constraint person_years_tilt check (tilt between 0 and tilt_limit)
);

-- What was settled stays settled: a reversal is another row. The number and the digest of a bill, by which its provider would know the patient, go by this
-- one way and of households alone of which an erasure is proven.
do $$
declare
  v_schema text := current_schema();
  v_app text := v_schema || '_app';
begin
  execute format($function$
    create function erase_bills(p_households uuid[]) returns void
    language sql security definer set search_path = %I, pg_temp as $body$
      update settlements s set bill_number = null, digest = null
        from kit_erasure k where k.subject = s.household_id and s.household_id = any(p_households)
    $body$ $function$, v_schema);
  revoke all on function erase_bills(uuid[]) from public;
  if exists (select 1 from pg_roles where rolname = v_app) then
    execute format('grant execute on function erase_bills(uuid[]) to %I', v_app);
    execute format('revoke update, delete, truncate on settlements, settlement_reversals from %I', v_app);
  end if;
end $$;
