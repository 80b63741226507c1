-- What is being looked at, and by when; and when a household that is left month by month is left.
alter table assistance add column review_opened_on date, add column review_until date, add column ends_on date;
create index assistance_review_opened_on on assistance (review_opened_on, household_id) where review_opened_on is not null;
create index assistance_ends_on on assistance (ends_on) where ends_on is not null;
-- of whom it is not known yet when they are looked at again
create index assistance_unscheduled on assistance (household_id)
  where review_due is null and review_opened_on is null and status in ('running', 'suspended') and class in ('tekun', 'dibao', 'single-person', 'margin');
