-- 家庭财产 (57号 Art 14) against the limits of each class: the whole household's, against the limits for all members who count.

create table holding as
with said as (
  select no, item, sum(fen) as fen, coalesce(sum(count), 0) as count, bool_or(count is null) as uncounted,
    coalesce(sum(area), 0) as area, bool_or(area is null and coalesce(count, 1) > 0) as unmeasured, bool_or(is_corrected) as corrected
  from stated where kind = 'property' group by no, item
), found_property as (
  select no, item, sum(fen) as fen, sum(count) as count from found where kind = 'property' group by no, item
)
select no, item, coalesce(s.uncounted, false) as uncounted, coalesce(s.area, 0) as area,
  case when s.corrected then s.fen else greatest(coalesce(s.fen, 0), coalesce(f.fen, 0)) end as fen,
  case when s.corrected then s.count else greatest(coalesce(s.count, 0), coalesce(f.count, 0)) end as count,
  -- whoever found a home did not measure it
  coalesce(s.unmeasured, false) or (not coalesce(s.corrected, false) and coalesce(f.count, 0) > coalesce(s.count, 0)) as unmeasured
from said s full join found_property f using (no, item);

create table owned as
select z.no, z.persons,
  coalesce(sum(h.fen) filter (where h.item in ('deposit', 'securities', 'insurance', 'online-finance')), 0) as funds,
  coalesce(sum(h.count) filter (where h.item = 'vehicle'), 0) as vehicles,
  coalesce(bool_or(h.uncounted) filter (where h.item = 'vehicle'), false) as vehicles_open,
  coalesce(sum(h.count) filter (where h.item = 'home'), 0) as homes,
  coalesce(bool_or(h.uncounted) filter (where h.item = 'home'), false) as homes_open,
  coalesce(sum(h.area) filter (where h.item = 'home'), 0) as area,
  coalesce(bool_or(h.unmeasured or h.uncounted) filter (where h.item = 'home'), false) as area_open,
  coalesce(sum(h.count) filter (where h.item = 'business'), 0) as businesses,
  coalesce(bool_or(h.uncounted) filter (where h.item = 'business'), false) as businesses_open,
  coalesce(sum(h.count) filter (where h.item = 'machinery'), 0) as machinery,
  coalesce(bool_or(h.uncounted) filter (where h.item = 'machinery'), false) as machinery_open
from size z left join holding h using (no)
group by z.no, z.persons;

-- Numbers of things are "at most"; the comparator of the place is that of the sum of money.
create table property as
select o.no, l.class,
  case when v.holds then
    is_under(o.funds, r.property_comparator, floor(share_of(12 * r.standard * o.persons, l.funds_multiple)))
    and at_most(o.vehicles, o.vehicles_open, l.vehicles)
    -- homes beyond the number are excused by their area
    and (at_most(o.homes, o.homes_open, l.homes) or at_most(o.area, o.area_open, l.area * o.persons))
    and at_most(o.businesses, o.businesses_open, l.businesses)
    and at_most(o.machinery, o.machinery_open, l.machinery)
  end as within
from owned o join application a using (no) join verified v using (no) join rule r using (law, settlement) join property_limit l using (law);
