-- What townships may decide, as supervision tells it.
create table delegations (
  id uuid not null,
  region text not null,
  programmes text[],
  document jsonb not null,
  from_day date not null,
  until_day date,
  revoked_on date,
  version integer not null,
  constraint delegations_pkey primary key (id)
);
create index delegations_region on delegations (region);
