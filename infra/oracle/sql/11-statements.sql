-- What was said of those who count, and of the household as a whole. What an absent member has is not the family's.

create table stated as
select f.no, f.person, f.kind, f.item, f.count, f.area, f.fen,
  parts(f.fen) / f.months as monthly,
  f.months is null as no_period,
  -- 规定期限内: how far back a statement of income may lie (57号 Art 13)
  f.as_of < (a.day - make_interval(months => r.income_window))::date as is_old,
  -- 57号 Art 18 para 2: what an officer put right when the report was there
  f.source = 'corrected' and f.recorded_on >= a.report_on as is_corrected
from fact f join application a using (no) join rule r using (law, settlement)
where f.person is null or exists (select from counted c where c.no = f.no and c.person = f.person);
create index on stated (no, person);

-- Income is known where everything said of what comes in and what is spent has its period, what is said of income is not old, and every adult who does not
-- study has said something, and be it nothing (Order 649 Art 58); what was said of the household as a whole everybody has said.
create table income_told as
select a.no, not coalesce(bool_or(s.no_period and s.kind in ('income', 'spending') or s.is_old and s.kind = 'income'), false)
  and not exists (
    select from counted c where c.no = a.no and c.adult and not c.student
      and not exists (select from stated o where o.no = c.no and o.kind = 'income' and (o.person = c.person or o.person is null))) as whole
from application a left join stated s using (no) group by a.no;
