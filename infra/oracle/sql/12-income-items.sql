-- 家庭收入 by item (57号 Art 13, 17, 18): what was said or what was found, whichever is more, unless an officer put it right.

create table income_item as
with said as (
  select no, item, sum(monthly) as monthly, bool_or(is_corrected) as corrected
  from stated where kind = 'income' group by no, item
), found_income as (
  select no, item, sum(fen) * 2310 as monthly from found where kind = 'income' group by no, item
), both_sides as (
  select no, item, coalesce(said.monthly, 0) as said, coalesce(corrected, false) as corrected,
    coalesce(found_income.monthly, 0) as found
  from said full join found_income using (no, item)
)
-- less than one fen a year more is how a twelfth was written, not a finding
select no, item, not corrected and found - said >= 2310 as found_more,
  case when not corrected and found - said >= 2310 then found else said end as monthly
from both_sides;
create index on income_item (no);
