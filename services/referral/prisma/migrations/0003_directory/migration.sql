-- What an agency outside the programmes, an organisation or volunteers have to give, and how much of it at one time.
create table services (
  id uuid not null,
  region text not null,
  agency text not null,
  kind text not null,
  name text not null,
  needs text[],
  capacity integer not null,
  accepting boolean not null,
  from_day date not null,
  until_day date,
  closed_on date,
  version integer not null,
  constraint services_pkey primary key (id),
  constraint services_capacity check (capacity > 0),
  constraint services_days check (until_day is null or from_day <= until_day)
);
create index services_region on services (region);
-- one of a name and an agency in a county, until it is closed
create unique index services_named on services ((left(region, 6)), name, agency) where closed_on is null;

-- What a family lets leave the government, to whom and until when.
create table consents (
  id uuid not null,
  household_id uuid not null,
  signatures jsonb not null,
  needs text[],
  services uuid[],
  signed_on date not null,
  valid_until date not null,
  withdrawn_on date,
  document_hash text,
  constraint consents_pkey primary key (id),
  constraint consents_days check (signed_on <= valid_until)
);
create index consents_household on consents (household_id);

-- what a service has in hand
create index tickets_in_hand on tickets ((receiver->>'serviceId')) where status in ('created', 'accepted', 'in-progress');
-- one open ticket of a person, or of the household as a whole, to a service at a time
create unique index tickets_open_service on tickets (household_id, coalesce(person_id, '00000000-0000-0000-0000-000000000000'), (receiver->>'serviceId'))
  where status in ('created', 'accepted', 'returned', 'in-progress') and receiver->>'serviceId' is not null;
