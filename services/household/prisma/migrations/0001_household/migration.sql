create table regions (
  code text not null check (code ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$'),
  from_day date not null,
  to_day date check (to_day > from_day),
  name text not null,
  level text not null check (level in ('province', 'prefecture', 'county', 'township', 'village')),
  parent text,
  successors text[] not null,
  document text not null,
  constraint regions_pkey primary key (code, from_day)
);

create table people (
  id uuid not null,
  name_sealed text not null,
  id_number_sealed text,
  id_index text,
  key_id text not null,
  born date not null,
  sex text not null check (sex in ('male', 'female')),
  region text not null,
  recorded_at timestamptz(3) not null,
  constraint people_pkey primary key (id),
  check ((id_number_sealed is null) = (id_index is null))
);
-- the same person registered twice is found here, if the locks ever let both through
create unique index people_id_index_key on people (id_index);

create table households (
  id uuid not null,
  region text not null,
  settlement text not null check (settlement in ('urban', 'rural')),
  status text not null check (status in ('active', 'ended')),
  head uuid,
  version integer not null,
  registered_on date not null,
  constraint households_pkey primary key (id)
);
create index households_region_registered_on_id_idx on households (region, registered_on, id);
create index households_registered_on_id_idx on households (registered_on, id);

create table statements (
  id uuid not null,
  household_id uuid,
  person_id uuid,
  kind text not null,
  value jsonb not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  recorded_at timestamptz(3) not null,
  superseded_at timestamptz(3) check (superseded_at >= recorded_at),
  source text not null check (source in ('declared', 'verified', 'corrected')),
  evidence text[] not null,
  constraint statements_pkey primary key (id),
  check (household_id is not null or person_id is not null),
  -- nobody lives in two households at once, by what the register holds now
  constraint statements_one_household exclude using gist (person_id with =, daterange(valid_from, valid_to) with &&)
    where (kind = 'membership' and superseded_at is null)
);
create index statements_household_id_idx on statements (household_id);
create index statements_person_id_idx on statements (person_id);

create table cases (
  id text not null,
  owner text not null,
  type text not null,
  household_id uuid not null,
  status text not null,
  stage text not null,
  opened_on date not null,
  due_on date,
  paused boolean not null,
  agency text not null,
  region text not null,
  source_version integer not null,
  constraint cases_pkey primary key (id)
);
create index cases_household_id_opened_on_id_idx on cases (household_id, opened_on, id);
create index cases_region_due_on_id_idx on cases (region, due_on, id);
