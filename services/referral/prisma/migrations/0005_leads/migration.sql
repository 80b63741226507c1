-- What a partner told the window of a family in need, without saying who it is.
create table leads (
  id uuid not null,
  region text not null,
  need text not null,
  agency text not null,
  by_account text not null,
  reference text,
  signed_on date not null,
  valid_until date not null,
  document_hash text,
  told_on date not null,
  status text not null,
  answered_on date,
  reason text,
  ticket_id uuid,
  constraint leads_pkey primary key (id),
  constraint leads_days check (signed_on <= valid_until and signed_on <= told_on and told_on <= valid_until),
  constraint leads_answered check ((status = 'told') = (answered_on is null)),
  constraint leads_outcome check ((status = 'taken-up') = (ticket_id is not null) and (status = 'set-aside') = (reason is not null))
);
create index leads_region on leads (region, told_on);
-- by what was opened of it
create index leads_ticket on leads (ticket_id) where ticket_id is not null;
