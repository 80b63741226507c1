-- No foreign key: its checks would cost every variant the same and make them look alike.
create table dossiers (
  id uuid primary key,
  region text not null,
  total integer not null,
  version bigint not null
) with (fillfactor = 70);

create table sheets (
  dossier uuid not null,
  nr smallint not null,
  amount integer not null,
  primary key (dossier, nr)
) with (fillfactor = 70);
