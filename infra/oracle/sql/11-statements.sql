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
