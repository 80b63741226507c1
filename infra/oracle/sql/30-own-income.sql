-- What one person alone has by the month: by the rules for a household, and by those for a source of living (43号 Art 6). Null where it is not known: where the
-- household's income is not, where the agencies found more of anything than the household told, since nobody knows whose that is.

create table own_income as
with of_person as (
  select c.no, c.person, x.of, coalesce(sum(s.monthly), 0) as monthly
  from counted c cross join (values ('household'), ('tekun')) x (of)
  left join stated s on s.no = c.no and s.person = c.person and s.kind = 'income'
    and not exists (select from excluded_income e where e.law = c.law and e.of = x.of and e.item = s.item)
  group by c.no, c.person, x.of
), surplus as (
  select distinct i.no, x.of from income_item i join application a using (no) cross join (values ('household'), ('tekun')) x (of)
  where i.found_more and not exists (select from excluded_income e where e.law = a.law and e.of = x.of and e.item = i.item)
)
select p.no, p.person, p.of, case when v.holds and t.whole and u.no is null then p.monthly end as monthly
from of_person p join verified v using (no) join income_told t using (no) left join surplus u on u.no = p.no and u.of = p.of;
