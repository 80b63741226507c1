-- What a household was judged from last, in numbers, so that a region is judged again without its papers; of what ran before this day nothing is kept.
alter table assistance add column basis text, add column based_on jsonb;
-- a re-assessment moves rows in place
alter table assistance set (fillfactor = 80);
