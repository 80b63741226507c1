-- 三色管理: when a household is to be asked how it lives, and what was seen each time: written once.
alter table assistance add column contact_due date;
create index assistance_contact_due on assistance (contact_due, household_id) where contact_due is not null;

create table contacts (
  household_id uuid not null,
  number integer not null,
  contacted_on date not null,
  recorded_on date not null,
  recorded_by text not null,
  changed text[] not null,
  constraint contacts_pkey primary key (household_id, number),
  constraint contacts_assistance foreign key (household_id) references assistance (household_id) on update restrict on delete restrict
);

do $$
declare
  v_app text := current_schema() || '_app';
begin
  if exists (select 1 from pg_roles where rolname = v_app) then
    execute format('revoke update, delete, truncate on contacts from %I', v_app);
  end if;
end $$;
