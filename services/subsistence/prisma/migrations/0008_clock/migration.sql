-- Who is to act next, by when, and whether the clock stands: what worklists are asked for. Of a case that was there before, the due day is known from its next change on.
alter table subsistence_cases
  add column agency text,
  add column awaited text,
  add column paused boolean not null default false,
  add column due_on date,
  add column overdue_at timestamptz(3);
update subsistence_cases
set paused = status = 'incomplete',
  agency = case
    when length(region) < 9 or (status = 'awaiting-decision' and content #> '{accepted,delegation}' is null) then 'county-' || left(region, 6)
    else 'township-' || left(region, 9)
  end,
  awaited = case
    when status in ('submitted', 'incomplete') then 'clerk'
    when status in ('accepted', 're-survey') then 'surveyor'
    when status = 'surveyed' then 'reviewer'
    when status = 'awaiting-decision' then 'decider'
  end,
  content = content || '{"pauses": [], "missed": []}';
alter table subsistence_cases alter column agency set not null, alter column paused drop default;
create index subsistence_cases_worklist on subsistence_cases (agency, awaited, due_on);
create index subsistence_cases_overdue on subsistence_cases (overdue_at) where overdue_at is not null;

-- How long the first decision of a case took, and in which mode: not known of those that were there before.
alter table decisions
  add column mode text,
  add column calendar_days integer,
  add column working_days integer,
  add column provisional boolean;
create index decisions_times on decisions (decided_on) where mode is not null;
