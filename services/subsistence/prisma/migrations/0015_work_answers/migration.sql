-- What members said to work that the employment service introduced to them, as it told: each once.
create table work_answers (
  offer_id uuid not null,
  household_id uuid not null,
  person_id uuid not null,
  answered_on date not null,
  kind text not null,
  suits text[] not null,
  answer text not null,
  ground text,
  constraint work_answers_pkey primary key (offer_id)
);
create index work_answers_household on work_answers (household_id);

do $$
declare
  v_app text := current_schema() || '_app';
begin
  if exists (select 1 from pg_roles where rolname = v_app) then
    execute format('revoke update, delete, truncate on work_answers from %I', v_app);
  end if;
end $$;
