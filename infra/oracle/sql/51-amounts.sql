-- What is paid (57号 Art 23; Order 649 Art 12), before anybody asks whether it is: the difference or a share by bands, at least the minimum, and the
-- supplement, one person by the highest share of theirs; rounded once, as the household's amount.

create table supplement as
-- 老年人 from 60, 未成年人 under 18, 重度残疾 of the grades 1 and 2: as the laws of the state have these words
select o.no, o.person, share_of(parts(r.standard), greatest(
  case when has_completed(o.born, 60, o.day) then r.supplement_elderly else 0 end,
  case when not o.adult then r.supplement_minor else 0 end,
  case when o.disability_grade <= 2 then r.supplement_severe else 0 end,
  case when o.majorly_ill then r.supplement_ill else 0 end)) as monthly
from other o join rule r using (law, settlement);

create table dibao_amount as
with base as (
  select i.no, i.persons, i.monthly, r.*, parts(r.standard) * i.persons as line, b.pays, b.share
  from income i join application a using (no) join rule r using (law, settlement)
  left join lateral (
    select pays, share from band where band.law = a.law and i.monthly < share_of(parts(r.standard) * i.persons, band.below) order by nr limit 1
  ) b on true
)
select b.no, rounded(greatest(
    case b.pays when 'difference' then greatest(b.line - b.monthly, 0) when 'share' then share_of(b.line, b.share) else 0 end,
    share_of(b.line, b.minimum)) + s.monthly, b.rounding_mode, b.rounding_unit) as fen
from base b join (select no, sum(monthly) as monthly from supplement group by no) s using (no);
