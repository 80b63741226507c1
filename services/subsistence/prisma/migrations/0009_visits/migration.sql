-- Of which cases the lot was drawn, and on which it fell: of those that were there before, of none.
alter table subsistence_cases add column spot_check boolean, add column spot_checked_on date;
create index subsistence_cases_spot_checked on subsistence_cases (spot_checked_on) where spot_checked_on is not null;
update subsistence_cases set content = content || '{"kin": [], "demands": [], "visits": []}';
