-- What a household is and is given at present: a row each, small enough that a region is read at once. What it was decided from stays with the decision.
create table assistance (
  household_id uuid not null,
  region text not null,
  class text not null,
  status text not null,
  total integer not null,
  grants jsonb not null,
  recognised_until date,
  review_due date,
  told_of date,
  due_month date,
  decision text not null,
  decisions integer not null,
  version integer not null,
  content jsonb not null,
  constraint assistance_pkey primary key (household_id)
);
create index assistance_region on assistance (region, household_id);
create index assistance_due_month on assistance (due_month) where due_month is not null;
create index assistance_review_due on assistance (review_due) where review_due is not null;
create index assistance_recognised_until on assistance (recognised_until) where recognised_until is not null;

-- What was told to payment, month by month: each once.
create table entitlements (
  household_id uuid not null,
  month date not null,
  total integer not null,
  lines jsonb not null,
  constraint entitlements_pkey primary key (household_id, month),
  constraint entitlements_assistance foreign key (household_id) references assistance (household_id) on update restrict on delete restrict
);

-- What was decided of an assistance that was running; what was decided on applications stands in decisions.
create table assistance_decisions (
  household_id uuid not null,
  number integer not null,
  kind text not null,
  cites text not null,
  decided_on date not null,
  decided_by text not null,
  judgement jsonb,
  snapshot jsonb,
  standards_hash text,
  rules_hash text,
  content jsonb not null,
  constraint assistance_decisions_pkey primary key (household_id, number),
  constraint assistance_decisions_assistance foreign key (household_id) references assistance (household_id)
    on update restrict on delete restrict
);

do $$
declare
  v_app text := current_schema() || '_app';
begin
  if exists (select 1 from pg_roles where rolname = v_app) then
    execute format('revoke update, delete, truncate on entitlements, assistance_decisions from %I', v_app);
    execute format('revoke delete, truncate on assistance from %I', v_app);
  end if;
end $$;

-- What was confirmed or recognised before this day runs too: of whoever was judged alone beside the household, and of the household.
with last as (
  select distinct on (case_id) case_id, number, decided_on, judgement, content from decisions order by case_id, number desc
), held as (
  select c.household_id, c.region, c.person_id, c.version, l.* from subsistence_cases c join last l on l.case_id = c.id
  where c.status in ('confirmed', 'recognised')
), granted as (
  select household_id, sum((g->>'amount')::integer) as total, min((content->>'from')::date) as from_day,
    jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
      'class', g->'class', 'personId', g->'personId', 'amount', g->'amount', 'from', content->'from'))) as grants
  from held cross join jsonb_array_elements(judgement->'grants') g
  where content ? 'from' group by household_id
)
insert into assistance (household_id, region, class, status, total, grants, recognised_until, due_month, decision, decisions, version, content)
select distinct on (h.household_id) h.household_id, h.region, h.judgement->>'class', 'running', coalesce(g.total, 0), coalesce(g.grants, '[]'),
  (h.content->>'recognisedUntil')::date, g.from_day, h.case_id || '/' || h.number, 0, h.version, '{}'
from held h left join granted g using (household_id)
order by h.household_id, h.person_id nulls first, h.decided_on desc;

-- Whoever has the allowance is known by its row: one application at a time, and the next when the last was decided.
drop index subsistence_cases_one;
create unique index subsistence_cases_one on subsistence_cases (household_id, coalesce(person_id::text, ''))
  where status not in ('confirmed', 'refused', 'recognised', 'withdrawn', 'procedure-terminated');
