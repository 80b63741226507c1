-- The others against each class (Order 649 Art 9; 57号 Art 8; 刚性支出困难家庭认定办法).

create table rigid_spending as
with lines as (
  select o.no, i.item, share_of(case
      when i.item = 'living' then parts(r.standard) * o.persons
      -- what a public school costs, for each who studies
      when i.item = 'education' then least(coalesce(sum(s.monthly), 0), r.education_ceiling * 2310 * o.students)
      else coalesce(sum(s.monthly), 0) end, i.share) as monthly,
    coalesce(bool_or(s.is_open), false) as is_open
  from other_size o join application a using (no) join rule r using (law, settlement) join rigid_item i using (law)
  left join spent s on s.no = o.no and s.item = i.item
  group by o.no, i.item, i.share, r.standard, o.persons, r.education_ceiling, o.students
)
select no, sum(monthly) as monthly, bool_or(is_open) as is_open from lines group by no;

create table class_verdict as
with weighed as (
  select i.no, i.persons, i.monthly, i.low, i.known, r.*, parts(r.standard) * i.persons as line, coalesce(s.monthly, 0) as spent, coalesce(s.is_open, false) as spent_open
  from income i join application a using (no) join rule r using (law, settlement) left join rigid_spending s using (no)
), limits as (
  select no, max(case class when 'dibao' then within::int end)::boolean as dibao, max(case class when 'margin' then within::int end)::boolean as margin,
    max(case class when 'rigid' then within::int end)::boolean as rigid
  from property group by no
)
select w.no,
  is_under(w.low, w.known, w.income_comparator, w.line) and l.dibao as dibao,
  -- from the standard on, up to a multiple of it
  case when w.low >= w.line then true when w.known then false end
    and is_under(w.low, w.known, w.margin_comparator, share_of(w.line, w.margin_multiple)) and l.margin as margin,
  is_under(w.low * 12, w.known, 'lt', parts(w.disposable_income) * w.persons) and l.rigid and case
    when w.known and w.low = 0 then true
    when w.low > 0 and not w.spent_open and not (case w.rigid_comparator
      when 'gt' then w.spent > share_of(w.low, w.rigid_ratio) else w.spent >= share_of(w.low, w.rigid_ratio) end) then false
    when w.known and (case w.rigid_comparator
      when 'gt' then w.spent > share_of(w.low, w.rigid_ratio) else w.spent >= share_of(w.low, w.rigid_ratio) end) then true
  end as rigid
from weighed w join limits l using (no);
