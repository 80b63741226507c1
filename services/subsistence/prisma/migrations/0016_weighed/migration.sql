-- What a re-assessment weighed is read whole or not at all: as text it is written in a third of the time.
alter table assistance_decisions add column weighed text;
update assistance_decisions set weighed = (content -> 'weighed')::text, content = content - 'weighed' where content ? 'weighed';
