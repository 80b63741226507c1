-- What is paid in stages: which they are, and what came of them; and the day of the next one that nothing holds up.
alter table case_decisions add staged jsonb;
alter table temporary_cases add stage_due_on date;
create index temporary_cases_stage on temporary_cases (stage_due_on, id) where stage_due_on is not null;

do $$
declare
  v_app text := current_schema() || '_app';
begin
  if exists (select 1 from pg_roles where rolname = v_app) then
    execute format('grant update (staged) on case_decisions to %I', v_app);
  end if;
end $$;
