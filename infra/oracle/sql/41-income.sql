-- The income of the others by the month; null where it is not known. To one who applies alone the others are those who do not leave: while it is open who
-- does, so is what the rest earn.

create table income as
with items as (
  select i.no, i.item, i.monthly - coalesce((
      select sum(s.monthly) from stated s join tekun_grant t on t.no = s.no and t.person = s.person
      where s.no = i.no and s.kind = 'income' and s.item = i.item), 0) as monthly
  from income_item i join application a using (no)
  where not exists (select from excluded_income e where e.law = a.law and e.of = 'household' and e.item = i.item)
), sums as (
  select z.no, z.persons, z.students,
    coalesce(sum(i.monthly) filter (where i.item = 'wage'), 0) as wage, coalesce(sum(i.monthly) filter (where i.item <> 'wage'), 0) as rest
  from other_size z left join items i using (no) group by z.no, z.persons, z.students
), cuts as (
  select no, sum(monthly) filter (where item = 'work-cost') as of_wage, sum(monthly) filter (where item <> 'work-cost') as of_all
  from deducted group by no
), open_beside as (
  select distinct t.no from tekun t join application a using (no) where a.applicant is not null and t.person <> a.applicant and t.entitled is null
)
-- the cost of working lessens the wage alone, and neither goes below nothing
select s.no, s.persons, s.students, case when v.holds and t.whole and b.no is null then
    greatest(greatest(s.wage - coalesce(c.of_wage, 0), 0) + s.rest - coalesce(c.of_all, 0), 0) end as monthly
from sums s join verified v using (no) join income_told t using (no) left join cuts c using (no) left join open_beside b using (no);
