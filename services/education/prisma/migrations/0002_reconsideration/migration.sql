-- A case may be decided more than once: anew after an objection, and by reconsideration. What was decided before is the first.
alter table case_decisions add number integer not null default 1;
alter table case_decisions alter number drop default;
alter table case_decisions drop constraint case_decisions_pkey;
alter table case_decisions add constraint case_decisions_pkey primary key (case_id, number);

alter table term_grants add decision integer not null default 1;
alter table term_grants alter decision drop default;
alter table term_grants drop constraint term_grants_pkey;
alter table term_grants add constraint term_grants_pkey primary key (case_id, decision, term, kind);

-- Why a term is not paid; of what was stopped before, the pupil had left.
alter table term_grants add stopped_for text;
update term_grants set stopped_for = 'left' where stopped;
alter table term_grants add constraint term_grants_stopped_for check ((stopped_for is not null) = stopped);

-- A deadline that was told is named by its decision too.
update education_cases set content = jsonb_set(content, '{missed}', (
  select coalesce(jsonb_agg(case when it ->> 'what' = 'notice' then it || '{"of": 1}' else it end), '[]') from jsonb_array_elements(content -> 'missed') as it));

do $$
declare
  v_app text := current_schema() || '_app';
begin
  if exists (select 1 from pg_roles where rolname = v_app) then
    execute format('grant update (stopped_for) on term_grants to %I', v_app);
  end if;
end $$;
