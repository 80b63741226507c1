-- What the agencies said of a household that is given something, and nobody has set beside what it was judged from. What came before this is weighed by the next review.
alter table verification_reports add column to_weigh boolean not null default false;
create index verification_reports_to_weigh on verification_reports (household_id) where to_weigh;
