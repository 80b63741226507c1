-- What a household is recognised as has its first and its last day: what it was goes on beside what it will be. Of what was told before nobody kept since when.
alter table recognitions add standings jsonb;
update recognitions set standings =
  case when class = 'other' then '[]' else jsonb_build_array(jsonb_strip_nulls(jsonb_build_object('class', class, 'until', until))) end || persons;
alter table recognitions alter standings set not null;
alter table recognitions drop class, drop persons, drop until;
