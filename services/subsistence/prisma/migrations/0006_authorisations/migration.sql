-- What households let be asked about them, as verification tells it.
create table authorisations (
  id uuid not null,
  household_id uuid not null,
  purpose text not null,
  valid_until date not null,
  withdrawn_on date,
  version integer not null,
  constraint authorisations_pkey primary key (id)
);
create index authorisations_household on authorisations (household_id);
