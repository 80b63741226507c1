alter table households add column obligors jsonb not null default '[]';
alter table households alter column obligors drop default;

alter table authorisations add column period jsonb;
alter table authorisations add column obligors boolean not null default false;
alter table authorisations alter column obligors drop default;

-- Questions put before this day named nobody who put them.
alter table verification_requests add column asked_by jsonb not null default '{"officer": "", "agency": ""}';
alter table verification_requests add column period jsonb;
alter table verification_requests add column obligors jsonb not null default '[]';
alter table verification_requests add column commitments jsonb not null default '[]';
alter table verification_requests add column disputes jsonb not null default '[]';
alter table verification_requests alter column asked_by drop default, alter column obligors drop default,
  alter column commitments drop default, alter column disputes drop default;

-- Null for reports that were issued before reports were signed.
alter table verification_reports add column signature text;
alter table verification_reports add column signing_key text;
alter table verification_reports add column public_key text;

-- The last number of each county and year: one row, so that no number is left out or given twice.
create table verification_report_numbers (
  county text not null,
  year integer not null,
  last integer not null,
  constraint verification_report_numbers_pkey primary key (county, year)
);
insert into verification_report_numbers (county, year, last)
  select split_part(number, '-', 2), split_part(number, '-', 3)::integer, max(split_part(number, '-', 4)::integer)
  from verification_reports group by 1, 2;
drop sequence verification_report_number;

-- With the answers go all that was read from them of one person: flags, and whatever is said of a third party.
do $$
declare
  v_schema text := current_schema();
begin
  execute format($function$
    create or replace function erase_reports(p_households uuid[]) returns void
    language sql security definer set search_path = %I, pg_temp as $body$
      update verification_reports r
        set content = r.content || '{"results": [], "flags": [], "committed": [], "obligors": []}', erased_on = k.erased_on
        from kit_erasure k where k.subject = r.household_id and r.household_id = any(p_households) and r.erased_on is null
    $body$ $function$, v_schema);
end $$;
