-- 特困人员, person by person (Order 649 Art 14; 43号 Art 4 to 9).

-- 法定义务人 (43号 Art 8): whom the survey names; and whatever it says, each other adult who lives in the household and does not study, unless named.
create table able_obligor as
select o.no, o.owed_to from obligor o join application a using (no) join rule r using (law, settlement)
where not (
  o.aid = 'tekun'
  or (o.aid = 'dibao' and has_completed(o.born, r.obligor_dibao_age, a.day))
  or (has_completed(o.born, r.obligor_elderly_age, a.day) and o.income < r.disposable_income and o.property_within)
  or (o.income < r.disposable_income and o.property_within and exists (
        select from certificate c
        where c.law = a.law and c.counts_for = 'obligor' and c.kind in ('any', o.disability_kind) and o.disability_grade <= c.grade))
  or (o.incapacity <> 'none' and o.property_within)
)
union
select one.no, one.person from counted one join counted other using (no)
where other.person <> one.person and other.adult and not other.student
  and not exists (select from obligor o where o.no = one.no and o.owed_to = one.person and o.person = other.person);
create index on able_obligor (no, owed_to);

create table tekun as
with labour as (
  -- 无劳动能力, Art 5: no more is asked, since whoever is old, a minor or disabled in this sense is all that Art 4 wants
  select c.*, r.standard,
    has_completed(c.born, r.elderly_age, c.day) or not has_completed(c.born, r.minor_age, c.day)
      or exists (select from certified t where t.no = c.no and t.person = c.person and t.counts_for = 'tekun') as none_left
  from counted c join rule r using (law, settlement)
)
select l.no, l.person,
  l.none_left
  -- 无生活来源, Art 6: below the standard, and the law says below
  and i.monthly < parts(l.standard)
  and p.within
  and case
    when exists (select from able_obligor o where o.no = l.no and o.owed_to = l.person) then false
    when a.survey_on is not null then true
  end
  -- Art 9: nobody is in two programmes
  and not exists (select from child_choice k where k.no = l.no and k.person = l.person and k.programme <> 'tekun') as entitled
from labour l join application a using (no)
join own_income i on i.no = l.no and i.person = l.person and i.of = 'tekun'
join property p on p.no = l.no and p.class = 'tekun';

-- 43号 Art 19, person by person: who holds contracted land, or has a share in what a collective earns, by the standard of the country; who was moved to a town
-- (易地扶贫搬迁), by that of the town, for that is said of them after it; everybody else by where the household lives.
create table tekun_rate as
select m.no, m.person, case
    when 'relocated-to-town' = any (string_to_array(m.ties, ' ')) then 'urban'
    when string_to_array(m.ties, ' ') && array['contracted-land', 'collective-income'] then 'rural'
    else a.settlement
  end as settlement
from member m join application a using (no);
create index on tekun_rate (no, person);

-- Order 649 Art 15: the basic standard and, where self-care was assessed (43号 Art 22), that of care. At home unless another form was chosen.
create table tekun_grant as
select t.no, t.person, r.tekun_basic + coalesce((
    select (r.tekun_care ->> (coalesce(f.form, 'home') || case when s.failed = 0 then '-capable' when s.failed <= 3 then '-partial' else '-full' end))::numeric
    from self_care s left join care_choice f using (no, person) where s.no = t.no and s.person = t.person), 0) as fen
from tekun t join application a using (no) join tekun_rate b using (no, person) join rule r on r.law = a.law and r.settlement = b.settlement
where t.entitled;
create index on tekun_grant (no, person);
