-- Whose support in extreme difficulty would end is posted first; and a review that is late is told of once.
alter table assistance add column publicity_until date;
alter table assistance add column overdue_on date;
update assistance set overdue_on = review_until where review_until is not null;
create index assistance_publicity_until on assistance (publicity_until, household_id) where publicity_until is not null;
create index assistance_overdue_on on assistance (overdue_on, household_id) where overdue_on is not null;
