alter table authorisations alter column document_hash drop not null;
alter table verification_reports add column erased_on date;

-- A report is still written once. What the agencies answered of each person goes, by this one way and of households alone of which an erasure is
-- proven; the sums, the doubts and the seal under which it was issued stay.
do $$
declare
  v_schema text := current_schema();
  v_app text := v_schema || '_app';
begin
  execute format($function$
    create function erase_reports(p_households uuid[]) returns void
    language sql security definer set search_path = %I, pg_temp as $body$
      update verification_reports r set content = jsonb_set(r.content, '{results}', '[]'), erased_on = k.erased_on
        from kit_erasure k where k.subject = r.household_id and r.household_id = any(p_households) and r.erased_on is null
    $body$ $function$, v_schema);
  revoke all on function erase_reports(uuid[]) from public;
  if exists (select 1 from pg_roles where rolname = v_app) then
    execute format('grant execute on function erase_reports(uuid[]) to %I', v_app);
  end if;
end $$;
