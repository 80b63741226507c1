-- Entries of the catalogue of policies, from the event that each is published: whose words are read where it is.
create table policies (
  id uuid not null,
  region text,
  programme text not null,
  from_day date not null,
  to_day date,
  supersedes uuid,
  constraint policies_pkey primary key (id)
);
create index policies_supersedes on policies (supersedes);

-- What a household was told that it is to bring. Never changed.
create table notices (
  id uuid not null,
  seq bigserial not null,
  household_id uuid not null,
  on_day date not null,
  by_account text not null,
  agency text not null,
  parts jsonb not null,
  constraint notices_pkey primary key (id)
);
create index notices_household on notices (household_id);

do $$
declare
  v_app text := current_schema() || '_app';
begin
  if exists (select 1 from pg_roles where rolname = v_app) then
    execute format('revoke update, delete, truncate on notices from %I', v_app);
  end if;
end $$;
