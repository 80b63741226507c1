-- What one person alone has by the month, by the rules for a household and by those for a source of living. It is known where the person said so within the
-- period, and where the agencies did not find more of anything than the household told: of that nobody knows whose it is.

create table own_income as
with of_person as (
  select c.no, c.person, x.of,
    coalesce(sum(s.monthly) filter (where not s.no_period and not s.is_old), 0) as low,
    coalesce(bool_or(s.no_period or s.is_old), false) as is_open
  from counted c cross join (values ('household'), ('tekun')) x (of)
  left join stated s on s.no = c.no and s.person = c.person and s.kind = 'income'
    and not exists (select from excluded_income e where e.law = c.law and e.of = x.of and e.item = s.item)
  group by c.no, c.person, x.of
), surplus as (
  select distinct i.no, x.of from income_item i join application a using (no) cross join (values ('household'), ('tekun')) x (of)
  where i.found_more and not exists (select from excluded_income e where e.law = a.law and e.of = x.of and e.item = i.item)
), shared as (
  -- what was told of the household as a whole may be anybody's
  select distinct s.no, x.of from stated s join application a using (no) cross join (values ('household'), ('tekun')) x (of)
  where s.person is null and s.kind = 'income' and s.fen > 0
    and not exists (select from excluded_income e where e.law = a.law and e.of = x.of and e.item = s.item)
)
select p.no, p.person, p.of, case when v.holds then p.low else 0 end as low,
  v.holds and not p.is_open and not declared.lacks and not exists (select from surplus u where u.no = p.no and u.of = p.of)
    and not exists (select from shared h where h.no = p.no and h.of = p.of) as known
from of_person p join verified v using (no)
join lateral (
  -- Order 649 Art 58: an adult says what comes in, and be it nothing; students are excepted
  select c.adult and not c.student and not exists (select from stated s where s.no = c.no and s.person = c.person and s.kind = 'income') as lacks
  from counted c where c.no = p.no and c.person = p.person
) declared on true;
