create table standards (
  id uuid not null,
  seq bigserial not null,
  region text not null check (region = 'national' or region ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$'),
  state text not null check (state in ('proposed', 'approved', 'withdrawn')),
  document jsonb not null,
  published_at date not null,
  illustrative boolean not null,
  adopted_by text not null,
  adopted_on date not null,
  approved_by text check (approved_by <> adopted_by),
  approved_on date,
  legality_check jsonb,
  withdrawn_on date,
  version integer not null,
  constraint standards_pkey primary key (id),
  check (approved_by is null or state = 'approved'),
  check (approved_by is not null or illustrative or state <> 'approved'),
  check ((state = 'approved') = (approved_on is not null)),
  check ((state = 'withdrawn') = (withdrawn_on is not null))
);
create unique index standards_seq on standards (seq);
create index standards_region on standards (region);

create table standard_values (
  standard_id uuid not null,
  at integer not null,
  parameter text not null,
  unit text not null,
  from_day date not null,
  to_day date check (to_day >= from_day),
  value jsonb not null,
  constraint standard_values_pkey primary key (standard_id, at),
  constraint standard_values_standard_id_fkey foreign key (standard_id) references standards (id) on delete no action on update no action
);

-- What a document sets is written once. Whoever runs the service may say that it was approved or withdrawn, and change nothing else of it.
do $$
declare
  v_app text := current_schema() || '_app';
begin
  if exists (select 1 from pg_roles where rolname = v_app) then
    execute format('revoke update, delete, truncate on standards, standard_values from %I', v_app);
    execute format('grant update (state, approved_by, approved_on, legality_check, withdrawn_on, version) on standards to %I', v_app);
  end if;
end $$;
