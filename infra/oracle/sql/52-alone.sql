-- 单人户 (57号 Art 8; 83号 一(四)): of a margin household, a member with such a certificate or a grave illness whose own income is below the standard.
-- The supplement is owed to whoever receives the allowance (Order 649 Art 12 para 2).

create table alone as
select a.no, c.person,
  (c.majorly_ill or d.person is not null) and not v.dibao and v.margin and is_under(i.monthly, r.income_comparator, parts(r.standard)) as entitled,
  rounded(case r.single_basis
    when 'difference' then greatest(parts(r.standard) - i.monthly, 0)
    else share_of(parts(r.standard), greatest(
      case when d.person is not null then r.single_disability else 0 end, case when c.majorly_ill then r.single_ill else 0 end))
  end + s.monthly, r.rounding_mode, r.rounding_unit) as fen
from application a join rule r using (law, settlement)
join counted c on c.no = a.no and c.person = a.applicant
join class_verdict v on v.no = a.no
join supplement s on s.no = a.no and s.person = c.person
join own_income i on i.no = a.no and i.person = c.person and i.of = 'household'
left join certified d on d.no = a.no and d.person = c.person and d.counts_for = 'alone';
