-- Who would be affected by a standard that is proposed: counts alone, added up page by page; of no household.
create table standard_previews (
  id uuid primary key,
  proposal uuid not null,
  region text not null,
  asked_at timestamptz(3) not null,
  asked_by text not null,
  on_day date not null,
  -- those that bound when it was asked
  standards uuid[] not null,
  concerned text[] not null,
  seen integer not null default 0,
  counts jsonb not null
);
create index standard_previews_proposal on standard_previews (proposal, asked_at desc);

-- Whoever was refused is judged with them.
create index subsistence_cases_refused on subsistence_cases (region, household_id) where status = 'refused';
