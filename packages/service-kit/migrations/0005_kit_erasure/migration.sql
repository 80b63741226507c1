-- What was destroyed of a subject, store by store: written once, with the destruction, in one transaction.
create table kit_erasure (
  subject uuid primary key,
  erased_on date not null,
  destroyed jsonb not null
);

do $$
declare
  v_app text := current_schema() || '_app';
begin
  if exists (select 1 from pg_roles where rolname = v_app) then
    execute format('revoke update, delete, truncate on kit_erasure from %I', v_app);
  end if;
end $$;
