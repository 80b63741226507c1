-- What all programmes together do for a household, as it was written on a day. Never changed.
create table plans (
  id uuid not null,
  seq bigserial not null,
  household_id uuid not null,
  on_day date not null,
  by_account text not null,
  agency text not null,
  standing text not null,
  measures jsonb not null,
  constraint plans_pkey primary key (id)
);
create index plans_household on plans (household_id);

do $$
declare
  v_app text := current_schema() || '_app';
begin
  if exists (select 1 from pg_roles where rolname = v_app) then
    execute format('revoke update, delete, truncate on plans from %I', v_app);
  end if;
end $$;
