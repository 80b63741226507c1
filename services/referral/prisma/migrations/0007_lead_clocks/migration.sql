-- Who has a lead in hand, by when it is to be answered, and that the family has closed it.
alter table leads add column in_hand jsonb;
alter table leads add column due_on date;
alter table leads add column provisional boolean not null default false;
alter table leads alter column provisional drop default;
alter table leads add column overdue_at timestamptz(3);
alter table leads add column closed_on date;
alter table leads drop constraint leads_answered;
alter table leads drop constraint leads_outcome;
alter table leads add constraint leads_answered check (status = 'closed' or (status in ('told', 'in-hand')) = (answered_on is null));
alter table leads add constraint leads_outcome check (
  status = 'closed' or ((status = 'taken-up') = (ticket_id is not null) and (status = 'set-aside') = (reason is not null)));
alter table leads add constraint leads_in_hand check (status <> 'in-hand' or in_hand is not null);
-- of what the family has closed nothing is left that proves anything of it or leads to it
alter table leads add constraint leads_closed check (
  (status = 'closed') = (closed_on is not null) and (status <> 'closed' or (reference is null and document_hash is null and due_on is null)));
create index leads_overdue on leads (overdue_at) where overdue_at is not null;
