-- Where somebody in extreme difficulty may live and be cared for, and who does.
create table care_institutions (
  id uuid not null,
  region text not null,
  name text not null,
  kind text not null,
  beds integer not null,
  nursing_beds integer not null,
  open boolean not null,
  constraint care_institutions_pkey primary key (id),
  constraint care_institutions_beds check (0 <= nursing_beds and nursing_beds <= beds)
);
create unique index care_institutions_name on care_institutions (left(region, 6), name);

alter table persons_in_care add column institution_id uuid;
alter table persons_in_care add column nursing boolean not null default false;
create index persons_in_care_institution on persons_in_care (institution_id) where institution_id is not null;

do $$
declare
  v_app text := current_schema() || '_app';
begin
  if exists (select 1 from pg_roles where rolname = v_app) then
    execute format('revoke delete, truncate on care_institutions from %I', v_app);
  end if;
end $$;
