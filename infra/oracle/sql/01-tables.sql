-- What is judged, as it was told. Nothing here is computed.

create table parameter (law text, parameter text, value jsonb);

-- One application: for the whole household, or, with an applicant, for one member alone (单人户).
create table application (
  no integer primary key, law text, day date, settlement text, applicant text, members_on date,
  report_on date, complete boolean, valid_until date, not_authorised boolean, death_recorded boolean, survey_on date
);
-- ties: to the country or to a town, word by word; null where nobody has asked.
create table member (
  no integer, person text, known_since date, born date, disability_kind text, disability_grade integer, majorly_ill boolean, student boolean,
  absence text, absent_since date, ties text
);
-- person: null where a fact is the household's as a whole. fen: of the whole period.
create table fact (
  no integer, person text, kind text, item text, fen numeric, months integer, count integer, area integer,
  as_of date, source text, recorded_on date
);
-- What the agencies found, the whole household together; of income, what twelve months bring.
create table found (no integer, kind text, item text, fen numeric, count integer);
create table obligor (
  no integer, owed_to text, person text, born date, aid text, incapacity text, disability_kind text, disability_grade integer,
  income numeric, property_within boolean
);
create table self_care (no integer, person text, failed integer);
create table child_choice (no integer, person text, programme text);
create table care_choice (no integer, person text, form text);

create index on member (no, person);
create index on fact (no);
create index on found (no);
create index on obligor (no, owed_to);
create index on self_care (no, person);
create index on child_choice (no, person);
create index on care_choice (no, person);
