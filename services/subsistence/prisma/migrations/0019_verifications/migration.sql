-- When the agencies are asked between two reviews (三色管理).
alter table assistance add column verification_due date;
create index assistance_verification_due on assistance (verification_due, household_id) where verification_due is not null;
-- of whom the allowance is given already it is looked up with the day of the next review, which comes out as before
update assistance set review_due = null
where review_due is not null and review_opened_on is null and status in ('running', 'suspended') and class in ('dibao', 'single-person') and content ? 'decidedOn';
