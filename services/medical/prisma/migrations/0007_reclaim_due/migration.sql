-- Which state of the settlement of the same bill was looked at since the fund had paid, and since when something is to be asked back by it.
alter table emergency_reliefs add column looked_at text, add column reclaim_due_on date;
create index emergency_reliefs_reclaim_due on emergency_reliefs (reported_on, id) where reclaim_due_on is not null;
