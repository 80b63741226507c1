-- Each survey, written once.
create table surveys (
  case_id text not null,
  round integer not null,
  recorded_on date not null,
  recorded_by text not null,
  content jsonb not null,
  constraint surveys_pkey primary key (case_id, round),
  constraint surveys_case foreign key (case_id) references subsistence_cases (id) on update restrict on delete restrict
);

do $$
declare
  v_app text := current_schema() || '_app';
begin
  if exists (select 1 from pg_roles where rolname = v_app) then
    execute format('revoke update, delete, truncate on surveys from %I', v_app);
  end if;
end $$;

-- One case may come to several decisions: until today there was one of each.
alter table decisions add column number integer not null default 1;
alter table decisions alter column number drop default;
alter table decisions drop constraint decisions_pkey, add constraint decisions_pkey primary key (case_id, number);

-- What cases that are under way did not say yet: they were posted before the decision alone, and are surveyed as the law says.
update subsistence_cases set content = content || '{"reviews": []}';
update subsistence_cases set content = jsonb_set(content, '{publicity,of}', '"opinion"') where content ? 'publicity';
update subsistence_cases
set content = jsonb_set(
  jsonb_set(content, '{accepted,periods,survey}', '"required"'),
  '{accepted,periods,publicity}',
  content #> '{accepted,periods,publicity}' || '{"tekun-after-objection": 7, "after-confirmation": 0}'
)
where content ? 'accepted';

-- who was recognised, or whose procedure was ended, may apply again
drop index subsistence_cases_one;
create unique index subsistence_cases_one on subsistence_cases (household_id, coalesce(person_id::text, ''))
  where status not in ('refused', 'recognised', 'withdrawn', 'procedure-terminated');
