-- Written once: what of a person's premium of a year is paid for them, as whom.
create table premium_subsidies (
  person_id uuid not null,
  year integer not null,
  household_id uuid not null,
  region text not null,
  class text not null,
  premium bigint not null,
  amount bigint not null,
  payment_id uuid not null,
  standards_hash text not null,
  subsidised_on date not null,
  subsidised_by text not null,
  constraint premium_subsidies_pkey primary key (person_id, year),
  constraint premium_subsidies_amount check (amount > 0 and amount <= premium)
);
create index premium_subsidies_household on premium_subsidies (household_id, year);

do $$
declare
  v_app text := current_schema() || '_app';
begin
  if exists (select 1 from pg_roles where rolname = v_app) then
    execute format('revoke update, delete, truncate on premium_subsidies from %I', v_app);
  end if;
end $$;
