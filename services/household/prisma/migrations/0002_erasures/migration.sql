-- Of the cases that are there nobody kept when their owner last spoke: the day of this migration is late enough to shorten no retention.
alter table cases add column moved_on date not null default current_date;
alter table cases alter column moved_on drop default;

create table erasures (
  household_id uuid not null,
  erased_on date not null,
  document text not null,
  persons uuid[] not null,
  constraint erasures_pkey primary key (household_id)
);

-- That a household was erased is said once: whoever runs the service may add to it, never change or remove it.
do $$
declare
  v_app text := current_schema() || '_app';
begin
  if exists (select 1 from pg_roles where rolname = v_app) then
    execute format('revoke update, delete, truncate on erasures from %I', v_app);
  end if;
end $$;
