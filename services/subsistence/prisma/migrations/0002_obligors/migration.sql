-- What reports say of statutory obligors: none of those that came before this day says anything.
alter table verification_reports add column obligors jsonb not null default '[]';
alter table verification_reports alter column obligors drop default;
