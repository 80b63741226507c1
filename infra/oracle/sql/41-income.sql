-- The income of the others by the month: as it is known, or what it is at least.

create table income as
with items as (
  select i.no, i.item, i.monthly - coalesce((
      select sum(s.monthly) from stated s join tekun_grant t on t.no = s.no and t.person = s.person
      where s.no = i.no and s.kind = 'income' and s.item = i.item and not s.no_period and not s.is_old), 0) as monthly
  from income_item i join application a using (no)
  where not exists (select from excluded_income e where e.law = a.law and e.of = 'household' and e.item = i.item)
), sums as (
  select z.no, z.persons, z.students,
    coalesce(sum(i.monthly) filter (where i.item = 'wage'), 0) as wage, coalesce(sum(i.monthly) filter (where i.item <> 'wage'), 0) as rest
  from other_size z left join items i using (no) group by z.no, z.persons, z.students
), cuts as (
  select no, coalesce(sum(monthly) filter (where item = 'work-cost'), 0) as of_wage, coalesce(sum(monthly) filter (where item <> 'work-cost'), 0) as of_all,
    coalesce(sum(at_most) filter (where item = 'work-cost'), 0) as of_wage_at_most,
    coalesce(sum(at_most) filter (where item <> 'work-cost'), 0) as of_all_at_most, bool_or(is_open) as is_open
  from deducted group by no
)
select s.no, s.persons, s.students,
  case when v.holds then greatest(greatest(s.wage - coalesce(c.of_wage, 0), 0) + s.rest - coalesce(c.of_all, 0), 0) end as monthly,
  case when v.holds then greatest(greatest(s.wage - coalesce(c.of_wage_at_most, 0), 0) + s.rest - coalesce(c.of_all_at_most, 0), 0) else 0 end as low,
  v.holds and not coalesce(c.is_open, false)
    -- Order 649 Art 58: every adult who does not study has said something
    and not exists (select from other o where o.no = s.no and o.adult and not o.student
      and not exists (select from stated f where f.no = o.no and f.person = o.person and f.kind = 'income'))
    and not exists (select from stated f where f.no = s.no and f.kind = 'income' and (f.no_period or f.is_old)
      and (f.person is null or exists (select from other o where o.no = f.no and o.person = f.person))
      and not exists (select from excluded_income e join application a on a.law = e.law where a.no = f.no and e.of = 'household' and e.item = f.item))
    as known
from sums s join verified v using (no) left join cuts c using (no);
