-- 定期核查: a roster that a programme asks for, one a county and month, and of each household in it what was asked.
alter table rosters add column programme text;
alter table rosters add column month text;
alter table rosters add constraint rosters_of_a_month check ((programme is null) = (month is null));
create unique index rosters_asked on rosters (programme, region, month);

alter table roster_households add column wanted uuid;
alter table roster_households add column asked_on date;
alter table roster_households add column fresh_from date;
alter table roster_households add column agency text;
alter table roster_households add constraint roster_households_wanted check ((wanted is null) = (asked_on is null) and (wanted is null) = (agency is null));
create index roster_households_awaiting on roster_households (asked_on, household_id) where standing = 'queued' and wanted is not null;
create index roster_households_unauthorised on roster_households (household_id) where standing = 'not-authorised' and wanted is not null;
