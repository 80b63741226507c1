-- Self-care as it was assessed after somebody was confirmed in extreme difficulty. Nobody of before has a row: who has none is to be assessed.
create table persons_in_care (
  household_id uuid not null,
  person_id uuid not null,
  state text not null,
  due_on date,
  content jsonb not null,
  constraint persons_in_care_pkey primary key (household_id, person_id)
);
create index persons_in_care_due on persons_in_care (due_on) where state = 'settled' and due_on is not null;

do $$
declare
  v_app text := current_schema() || '_app';
begin
  if exists (select 1 from pg_roles where rolname = v_app) then
    execute format('revoke delete, truncate on persons_in_care from %I', v_app);
  end if;
end $$;
