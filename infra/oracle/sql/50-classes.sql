-- The others against each class (Order 649 Art 9; 57号 Art 8; 刚性支出困难家庭认定办法).

create table rigid_spending as
select o.no, sum(share_of(case
    when i.item = 'living' then parts(r.standard) * o.persons
    -- what a public school costs, for each who studies: of a year, so a twelfth
    when i.item = 'education' then least(coalesce(s.monthly, 0), r.education_ceiling * 2310 * o.students)
    else coalesce(s.monthly, 0) end, i.share)) as monthly
from other_size o join application a using (no) join rule r using (law, settlement) join rigid_item i using (law)
left join (select no, item, sum(monthly) as monthly from spent group by no, item) s on s.no = o.no and s.item = i.item
group by o.no;

create table class_verdict as
with limits as (
  select no, bool_and(within) filter (where class = 'dibao') as dibao, bool_and(within) filter (where class = 'margin') as margin,
    bool_and(within) filter (where class = 'rigid') as rigid
  from property group by no
)
select i.no,
  is_under(i.monthly, r.income_comparator, parts(r.standard) * i.persons) and l.dibao as dibao,
  -- whom the standard leaves out, up to a multiple of it
  not is_under(i.monthly, r.income_comparator, parts(r.standard) * i.persons)
    and is_under(i.monthly, r.margin_comparator, share_of(parts(r.standard) * i.persons, r.margin_multiple)) and l.margin as margin,
  -- without income no share can be told: it counts as exceeded
  i.monthly * 12 < parts(r.disposable_income) * i.persons and l.rigid and (i.monthly = 0 or case r.rigid_comparator
    when 'gt' then s.monthly > share_of(i.monthly, r.rigid_ratio) when 'ge' then s.monthly >= share_of(i.monthly, r.rigid_ratio) end) as rigid
from income i join application a using (no) join rule r using (law, settlement) join limits l using (no) join rigid_spending s using (no);
