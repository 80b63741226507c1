create table policies (
  id uuid not null,
  seq bigserial not null,
  region text not null check (region = 'national' or region ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$'),
  year integer not null,
  state text not null check (state in ('drafted', 'published', 'withdrawn')),
  content jsonb not null,
  from_day date not null,
  to_day date check (to_day >= from_day),
  supersedes uuid,
  superseded_by uuid,
  superseded_from date,
  drafted_by text not null,
  drafted_on date not null,
  published_by text check (published_by <> drafted_by),
  published_on date,
  withdrawn_on date,
  version integer not null,
  constraint policies_pkey primary key (id),
  constraint policies_supersedes_fkey foreign key (supersedes) references policies (id) on delete no action on update no action,
  check ((state = 'published') = (published_by is not null and published_on is not null)),
  check ((state = 'withdrawn') = (withdrawn_on is not null)),
  check ((superseded_by is null) = (superseded_from is null)),
  check (superseded_by is null or state = 'published')
);
create unique index policies_seq on policies (seq);
create index policies_region on policies (region, year);
create unique index policies_superseded_once on policies (supersedes) where state = 'published';

create table catalogue_notices (
  region text not null,
  year integer not null,
  due_on date not null,
  told_on date not null,
  constraint catalogue_notices_pkey primary key (region, year)
);

-- What was drafted is written once. Whoever runs the service may say what became of it, and change nothing else of it; what was told stays told.
do $$
declare
  v_app text := current_schema() || '_app';
begin
  if exists (select 1 from pg_roles where rolname = v_app) then
    execute format('revoke update, delete, truncate on policies, catalogue_notices from %I', v_app);
    execute format('grant update (state, superseded_by, superseded_from, published_by, published_on, withdrawn_on, version) on policies to %I', v_app);
  end if;
end $$;
