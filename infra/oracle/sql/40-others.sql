-- Who is in extreme difficulty leaves the household, with the own income; the others are judged without them.

create table other as
select c.* from counted c where not exists (select from tekun_grant t where t.no = c.no and t.person = c.person);

create table other_size as
select no, count(*) as persons, count(*) filter (where student) as students from other group by no;

-- What was spent by the month, of the others and of the household as a whole; and at most, where a period is lacking, without end.
create table spent as
select s.no, s.person, s.item, coalesce(sum(s.monthly) filter (where not s.no_period), 0) as monthly, bool_or(s.no_period) as is_open,
  coalesce(bool_or(o.majorly_ill or o.disability_kind is not null), false) as is_care
from stated s left join other o on o.no = s.no and o.person = s.person
where s.kind = 'spending' and (s.person is null or o.person is not null)
group by s.no, s.person, s.item;

-- 57号 Art 13, last paragraph: a share of what was spent, up to a share of one person's standard; medical and rehabilitation of the gravely ill and the disabled.
create table deducted as
select s.no, s.item, bool_or(s.is_open) as is_open,
  sum(least(share_of(s.monthly, d.share), share_of(parts(r.standard), d.ceiling))) as monthly,
  sum(case when s.is_open then share_of(parts(r.standard), d.ceiling)
    else least(share_of(s.monthly, d.share), share_of(parts(r.standard), d.ceiling)) end) as at_most
from spent s join application a using (no) join rule r using (law, settlement) join deduction d on d.law = a.law and d.item = s.item
where s.is_care or s.item not in ('medical', 'rehabilitation')
group by s.no, s.item;
