-- Whose a ticket is since the household that it was opened of split or became one with another; null: still that one's.
alter table tickets add column home_id uuid;
drop index tickets_household;
create index tickets_home on tickets ((coalesce(home_id, household_id)));
