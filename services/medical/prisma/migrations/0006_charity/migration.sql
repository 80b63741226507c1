-- Written once: what a charity gave, or said that it will give, of what a settlement left to the patient.
create table charity_gifts (
  id uuid not null,
  settlement_id uuid not null,
  -- counted from 1, in the order of their coming
  number integer not null,
  organisation text not null,
  amount bigint not null,
  given boolean not null,
  recorded_on date not null,
  recorded_by text not null,
  constraint charity_gifts_pkey primary key (id),
  constraint charity_gifts_settlement foreign key (settlement_id) references settlements (id) on update restrict on delete restrict,
  constraint charity_gifts_amount check (amount > 0)
);
create unique index charity_gifts_of on charity_gifts (settlement_id, number);

do $$
declare
  v_app text := current_schema() || '_app';
begin
  if exists (select 1 from pg_roles where rolname = v_app) then
    execute format('revoke update, delete, truncate on charity_gifts from %I', v_app);
  end if;
end $$;
