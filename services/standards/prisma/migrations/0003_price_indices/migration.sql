create table price_indices (
  id uuid not null,
  seq bigserial not null,
  region text not null check (region ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6})$'),
  month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  rises jsonb not null,
  published_on date not null,
  corrects uuid,
  recorded_by text not null,
  recorded_on date not null,
  linkage jsonb not null,
  told text check (told in ('started', 'stopped')),
  constraint price_indices_pkey primary key (id),
  constraint price_indices_corrects_fkey foreign key (corrects) references price_indices (id) on delete no action on update no action
);
create unique index price_indices_seq on price_indices (seq);
-- one first record of a month, and one correction of each record: what is told is told once
create unique index price_indices_month on price_indices (region, month) where corrects is null;
create unique index price_indices_corrected_once on price_indices (corrects);

-- What a statistics office said stays said: a correction is another row.
do $$
declare
  v_app text := current_schema() || '_app';
begin
  if exists (select 1 from pg_roles where rolname = v_app) then
    execute format('revoke update, delete, truncate on price_indices from %I', v_app);
  end if;
end $$;
