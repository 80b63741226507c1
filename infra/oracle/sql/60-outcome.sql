-- 一次申请、分类审核认定: the first class that holds; what is unknown of an earlier one leaves all open.

create table outcome as
with persons as (
  select no, bool_or(entitled is null) as is_open, bool_or(coalesce(entitled, false)) as any_tekun from tekun group by no
), grants as (select no, sum(fen) as fen from tekun_grant group by no),
of_household as (
  select a.no, case
      when coalesce(p.is_open, false) then 'undecidable'
      when v.no is not null and v.dibao is null then 'undecidable'
      when p.any_tekun then 'tekun'
      when v.dibao then 'dibao'
      when v.no is null then 'none'
      when v.margin is null then 'undecidable'
      when v.margin then 'margin'
      when v.rigid is null then 'undecidable'
      when v.rigid then 'rigid'
      else 'none'
    end as class,
    coalesce(g.fen, 0) as tekun_fen, case when v.dibao then d.fen else 0 end as dibao_fen
  from application a left join persons p using (no) left join class_verdict v using (no) left join dibao_amount d using (no) left join grants g using (no)
  where a.applicant is null
), of_one as (
  select a.no, case
      when t.entitled then 'tekun'
      when t.no is not null and t.entitled is null then 'undecidable'
      when l.entitled then 'single-person'
      when l.no is not null and l.entitled is null then 'undecidable'
      else 'none'
    end as class, case when t.entitled then g.fen when l.entitled then l.fen else 0 end as fen
  from application a left join tekun t on t.no = a.no and t.person = a.applicant
  left join tekun_grant g on g.no = a.no and g.person = a.applicant left join alone l on l.no = a.no
  where a.applicant is not null
)
select no, class, case when class in ('tekun', 'dibao') then tekun_fen + coalesce(dibao_fen, 0) else 0 end as fen from of_household
union all
select no, class, case when class in ('tekun', 'single-person') then fen else 0 end from of_one;
