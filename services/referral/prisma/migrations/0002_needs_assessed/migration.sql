-- What a household was asked on a day, and what came of it: written once.
create table assessments (
  id uuid not null,
  household_id uuid not null,
  on_day date not null,
  by_account text not null,
  agency text not null,
  line text not null,
  reason text not null,
  asked jsonb,
  answered jsonb not null,
  findings jsonb not null,
  constraint assessments_pkey primary key (id)
);
create index assessments_household on assessments (household_id);

do $$
declare
  v_app text := current_schema() || '_app';
begin
  if exists (select 1 from pg_roles where rolname = v_app) then
    execute format('revoke update, delete, truncate on assessments from %I', v_app);
  end if;
end $$;
