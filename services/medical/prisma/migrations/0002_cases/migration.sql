-- A bill is its provider's, wherever the provider has a contract or has none: it is known by the code under which all insurances know the provider.
alter table settlements add column provider_code text, add column case_id text;
update settlements s set provider_code = p.code from providers p where p.id = s.provider_id;
alter table settlements alter column provider_code set not null, alter column provider_id drop not null;
alter table settlements add constraint settlements_by check ((provider_id is null) <> (case_id is null));
drop index settlements_bill;
-- a bill is paid once, at discharge or by a case, and once more after it was taken back: the second of two at the same instant finds the first
create unique index settlements_bill on settlements (provider_code, bill_number, round);
create unique index settlements_case on settlements (case_id) where case_id is not null;

create table medical_cases (
  id text not null,
  household_id uuid not null,
  person_id uuid not null,
  region text not null,
  status text not null,
  opened_on date not null,
  due_on date,
  posted_until date,
  provider_code text,
  bill_number text,
  content jsonb not null,
  version integer not null,
  constraint medical_cases_pkey primary key (id),
  constraint medical_cases_status check (status in ('incomplete', 'submitted', 'publicity', 'awaiting-decision', 'granted', 'refused', 'withdrawn', 'reversed'))
);
create index medical_cases_household on medical_cases (household_id);
create index medical_cases_due on medical_cases (due_on, id) where due_on is not null;
create index medical_cases_posted on medical_cases (posted_until, id) where posted_until is not null;
-- a bill is claimed once at a time, whoever applies at the same instant
create unique index medical_cases_claim on medical_cases (provider_code, bill_number)
  where status in ('incomplete', 'submitted', 'publicity', 'awaiting-decision');

create table medical_case_decisions (
  case_id text not null,
  content jsonb not null,
  constraint medical_case_decisions_pkey primary key (case_id),
  constraint medical_case_decisions_case foreign key (case_id) references medical_cases (id) on update restrict on delete restrict
);

do $$
declare
  v_app text := current_schema() || '_app';
begin
  if exists (select 1 from pg_roles where rolname = v_app) then
    execute format('revoke update, delete, truncate on medical_case_decisions from %I', v_app);
    execute format('revoke delete, truncate on medical_cases from %I', v_app);
  end if;
end $$;
