-- Where the rules are known to say otherwise than this reading, by what the README says of each. Everywhere else the two must agree.

create table contested as
select a.no, 'nobody counts' as why from application a
where not exists (select from counted c where c.no = a.no and (a.applicant is null or c.person = a.applicant))
union all
-- a period counted from the day backwards where it runs from its beginning: two days differ at the ends of months
select distinct m.no, 'away since the end of a month'
from member m join application a using (no) join excluded_member e on e.law = a.law and e.reason = m.absence
where ((m.absent_since + make_interval(months => e.months))::date <= a.day) <> (m.absent_since <= (a.day - make_interval(months => e.months))::date)
union all
-- what the agencies found of all together, set against what the others alone have said
select distinct s.no, 'found income of who left'
from tekun_grant t join other_size z using (no) join stated s on s.no = t.no and s.person = t.person
where s.kind = 'income' and s.monthly > 0
union all
select distinct s.no, 'property of who left'
from tekun_grant t join other_size z using (no) join stated s on s.no = t.no and s.person = t.person
where s.kind = 'property'
union all
select distinct a.no, 'alone beside who leaves'
from application a join tekun t using (no)
where t.person <> a.applicant and coalesce(t.entitled, true)
union all
-- a part of what is owned that is beyond the limit by itself
select distinct o.no, 'part of a property'
from owned o join application a using (no) join property_limit l using (law)
where o.vehicles_open and o.vehicles > l.vehicles or o.businesses_open and o.businesses > l.businesses or o.machinery_open and o.machinery > l.machinery
  or o.homes_open and o.homes > l.homes or o.area_open and o.area > l.area * o.persons;

create index on contested (no);
