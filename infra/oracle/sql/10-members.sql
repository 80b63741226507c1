-- 共同生活的家庭成员: who belongs to the family and is not away for a reason, and for as long, as the place leaves out (57号 Art 7).

create table counted as
select m.no, m.person, m.born, m.known_since, m.student, m.majorly_ill, m.disability_kind, m.disability_grade,
  has_completed(m.born, 18, a.day) as adult, a.law, a.day, a.settlement
from member m join application a using (no)
where not exists (
  select from excluded_member e
  where e.law = a.law and e.reason = m.absence and (m.absent_since + make_interval(months => e.months))::date <= a.day
);
create index on counted (no, person);

-- Which certificate counts for whom, once for all steps.
create table certified as
select distinct c.no, c.person, r.counts_for
from counted c join certificate r on r.law = c.law and r.kind in ('any', c.disability_kind) and c.disability_grade <= r.grade;

create table size as select no, count(*) as persons from counted group by no;

-- 核对 before anything else is weighed (57号 Art 28): a report that is there, complete, valid, of everybody who signed, and of every adult whom the
-- household has now, be they away; and no death on record that the household has not been told of since. Without it nothing is known of income and property.
create table verified as
select a.no, coalesce(
  a.complete and a.valid_until >= a.day and not a.not_authorised and not (a.death_recorded and a.report_on > a.members_on)
  and not exists (
    select from member m where m.no = a.no and has_completed(m.born, 18, a.day) and m.known_since > a.report_on), false) as holds
from application a;
create index on certified (no, person);
