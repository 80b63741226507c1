-- Words that the steps use. Unknown is null everywhere: SQL's AND and OR then say of themselves that what fails fails, whatever else is unknown.

-- 周岁, completed on the birthday; of 29 February, in a common year on the 28th (Civil Code Art 202).
create function has_completed(born date, years integer, on_day date) returns boolean language sql immutable
return (born + make_interval(years => years))::date <= on_day;

-- Money by the month is told in parts, 27,720 to the fen, so that a fen divided by any number of months from 1 to 12 is whole.
create function parts(fen numeric) returns numeric language sql immutable return fen * 27720;

-- A basis point is a terminating decimal: multiplied, nothing is lost, where a division would round.
create function share_of(amount numeric, bp numeric) returns numeric language sql immutable return amount * bp * 0.0001;

-- By the comparator of the place: 低于 or 不超过.
create function is_under(amount numeric, comparator text, up_to numeric) returns boolean language sql immutable
return case comparator when 'lt' then amount < up_to when 'le' then amount <= up_to end;

-- Things that are so many at least, and exactly so many unless that is open.
create function at_most(number numeric, is_open boolean, allowed numeric) returns boolean language sql immutable
return case when number > allowed then false when not is_open then true end;

-- The one rounding there is: from parts to fen.
create function rounded(amount numeric, mode text, unit integer) returns numeric language sql immutable
return unit * (div(amount, 27720 * unit) + case
  when mode = 'up' and amount > div(amount, 27720 * unit) * 27720 * unit then 1
  when mode in ('halfUp', 'halfEven') and 2 * (amount - div(amount, 27720 * unit) * 27720 * unit) > 27720 * unit then 1
  when mode = 'halfUp' and 2 * (amount - div(amount, 27720 * unit) * 27720 * unit) = 27720 * unit then 1
  when mode = 'halfEven' and 2 * (amount - div(amount, 27720 * unit) * 27720 * unit) = 27720 * unit then mod(div(amount, 27720 * unit), 2)
  else 0
end);
