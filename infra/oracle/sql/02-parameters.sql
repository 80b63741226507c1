-- The standards of each law as columns and rows, so that the steps after this one can be read without any JSON.

create view law_value as select law, jsonb_object_agg(parameter, value) as it from parameter group by law;

create table rule as
select law, settlement,
  (it -> 'subsistence.standard' ->> settlement)::numeric as standard,
  it ->> 'subsistence.income.comparator' as income_comparator,
  (it ->> 'subsistence.income.window')::integer as income_window,
  (it ->> 'subsistence.amount.minimum')::numeric as minimum,
  (it -> 'subsistence.supplement' ->> 'elderly')::numeric as supplement_elderly,
  (it -> 'subsistence.supplement' ->> 'minor')::numeric as supplement_minor,
  (it -> 'subsistence.supplement' ->> 'severe-disability')::numeric as supplement_severe,
  (it -> 'subsistence.supplement' ->> 'major-illness')::numeric as supplement_ill,
  it ->> 'subsistence.rounding.mode' as rounding_mode,
  case it ->> 'subsistence.rounding.unit' when 'fen' then 1 when 'jiao' then 10 when 'yuan' then 100 end as rounding_unit,
  it ->> 'subsistence.property.comparator' as property_comparator,
  (it ->> 'subsistence.margin.multiple')::numeric as margin_multiple,
  it ->> 'subsistence.margin.comparator' as margin_comparator,
  it ->> 'subsistence.single-person.basis' as single_basis,
  (it -> 'subsistence.single-person.share' ->> 'disability')::numeric as single_disability,
  (it -> 'subsistence.single-person.share' ->> 'major-illness')::numeric as single_ill,
  (it ->> 'subsistence.tekun.elderly-age')::integer as elderly_age,
  (it ->> 'subsistence.tekun.minor-age')::integer as minor_age,
  (it ->> 'subsistence.tekun.obligor.dibao-age')::integer as obligor_dibao_age,
  (it ->> 'subsistence.tekun.obligor.elderly-age')::integer as obligor_elderly_age,
  (it -> 'subsistence.tekun.basic' ->> settlement)::numeric as tekun_basic,
  it -> 'subsistence.tekun.care' as tekun_care,
  (it -> 'subsistence.disposable-income' ->> settlement)::numeric as disposable_income,
  (it ->> 'subsistence.rigid.ratio')::numeric as rigid_ratio,
  it ->> 'subsistence.rigid.comparator' as rigid_comparator,
  (it ->> 'subsistence.rigid.education-ceiling')::numeric as education_ceiling
from law_value, unnest(array['urban', 'rural']) as settlement;

create view law_row as
select law, parameter, nr, line from parameter, jsonb_array_elements(value) with ordinality as lines (line, nr) where jsonb_typeof(value) = 'array';

create table excluded_income as
select law, case parameter when 'subsistence.income.excluded' then 'household' else 'tekun' end as of, line ->> 'item' as item
from law_row where parameter in ('subsistence.income.excluded', 'subsistence.tekun.income.excluded');

create table deduction as
select law, line ->> 'item' as item, (line ->> 'share')::numeric as share, (line ->> 'ceiling')::numeric as ceiling
from law_row where parameter = 'subsistence.income.deductions';

create table excluded_member as
select law, line ->> 'reason' as reason, (line ->> 'months')::integer as months
from law_row where parameter = 'subsistence.members.excluded';

create table band as
select law, nr, (line ->> 'below')::numeric as below, line ->> 'pays' as pays, (line ->> 'share')::numeric as share
from law_row where parameter = 'subsistence.amount.bands';

create table rigid_item as
select law, line ->> 'item' as item, (line ->> 'share')::numeric as share from law_row where parameter = 'subsistence.rigid.items';

-- Whose certificate counts for what: the kind, or any, and the mildest grade.
create table certificate as
select law,
  case parameter when 'subsistence.tekun.disabilities' then 'tekun' when 'subsistence.tekun.obligor.disabilities' then 'obligor' else 'alone' end
    as counts_for,
  line ->> 'kind' as kind, (line ->> 'grade')::integer as grade
from law_row
where parameter in ('subsistence.tekun.disabilities', 'subsistence.tekun.obligor.disabilities', 'subsistence.single-person.disabilities');

create table property_limit as
select law, class,
  (it -> 'subsistence.property.financial-assets' ->> class)::numeric as funds_multiple,
  (it -> 'subsistence.property.vehicles' ->> class)::integer as vehicles,
  (it -> 'subsistence.property.homes' ->> class)::integer as homes,
  (it -> 'subsistence.property.home-area' ->> class)::integer as area,
  (it -> 'subsistence.property.businesses' ->> class)::integer as businesses,
  (it -> 'subsistence.property.machinery' ->> class)::integer as machinery
from law_value, unnest(array['tekun', 'dibao', 'margin', 'rigid']) as class;
