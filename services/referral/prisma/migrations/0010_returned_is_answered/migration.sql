-- One ticket of a person, or of the household as a whole, that a programme has not answered yet: to return one is an answer, and what is told of anew
-- opens another.
drop index tickets_open;
create unique index tickets_open on tickets (household_id, coalesce(person_id, '00000000-0000-0000-0000-000000000000'), (receiver->>'programme'))
  where status in ('created', 'accepted', 'in-progress') and receiver->>'programme' is not null;
