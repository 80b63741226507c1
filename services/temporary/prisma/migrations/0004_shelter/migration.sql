-- Somebody who came to a station for the destitute and homeless. What says who they are stands in columns of its own, so that it can be destroyed.
create table shelter_cases (
  id text not null,
  region text not null,
  status text not null,
  person_id uuid,
  household_id uuid,
  traits jsonb not null,
  sample_hash text,
  due_on date,
  untold_on date,
  content jsonb not null,
  version integer not null,
  constraint shelter_cases_pkey primary key (id)
);
create index shelter_cases_household on shelter_cases (household_id);
create index shelter_cases_untold on shelter_cases (untold_on, id) where untold_on is not null;

do $$
declare
  v_app text := current_schema() || '_app';
begin
  if exists (select 1 from pg_roles where rolname = v_app) then
    execute format('revoke delete, truncate on shelter_cases from %I', v_app);
  end if;
end $$;
