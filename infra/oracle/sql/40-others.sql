-- Who is in extreme difficulty leaves the household, with the own income; the others are judged without them.

create table other as
select c.* from counted c where not exists (select from tekun_grant t where t.no = c.no and t.person = c.person);
create index on other (no, person);

create table other_size as
select no, count(*) as persons, count(*) filter (where student) as students from other group by no;

-- What was spent by the month, of the others and of the household as a whole.
create table spent as
select s.no, s.item, s.monthly, coalesce(o.majorly_ill or o.disability_kind is not null, false) as is_care
from stated s left join other o on o.no = s.no and o.person = s.person
where s.kind = 'spending' and (s.person is null or o.person is not null);
create index on spent (no);

-- 57号 Art 13, last paragraph: a share of what was spent on an item, up to a share of one person's standard; medical and rehabilitation of the gravely ill and
-- the disabled alone.
create table deducted as
select s.no, s.item, least(share_of(sum(s.monthly), d.share), share_of(parts(r.standard), d.ceiling)) as monthly
from spent s join application a using (no) join rule r using (law, settlement) join deduction d on d.law = a.law and d.item = s.item
where s.is_care or s.item not in ('medical', 'rehabilitation')
group by s.no, s.item, d.share, d.ceiling, r.standard;
