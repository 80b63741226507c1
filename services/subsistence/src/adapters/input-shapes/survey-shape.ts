import { isFen } from '@jiuzhu/kernel';
import type { Fen } from '@jiuzhu/kernel';
import { z } from 'zod';
import { disabilityKinds } from '../../domain/household/facts.ts';
import { careForms, childProgrammes, incapacities, obligorAids } from '../../domain/household/survey.ts';
import { calendarDay, codes, idOf, optional } from '../input-shapes.ts';

const most = 1_000_000_000_000;
export const fen = z.custom<Fen>((it) => isFen(it) && it >= 0 && it <= most, '金额应为不小于零、不超过一百亿元的整数（分）');
const grade = z.int('残疾等级为一至四级').min(1, '残疾等级为一至四级').max(4, '残疾等级为一至四级');
const person = idOf('person');

const obligor = z
  .object({
    of: person,
    person,
    born: calendarDay,
    aid: codes(obligorAids),
    incapacity: codes(incapacities),
    disability: optional(z.object({ kind: z.enum(disabilityKinds), grade })),
    income: fen,
    propertyWithin: z.boolean(),
  })
  .transform(({ person: personId, ...it }) => ({ ...it, personId }));

const selfCare = z
  .object({ person, failed: z.int('自理能力按六项评估').min(0, '自理能力按六项评估').max(6, '自理能力按六项评估') })
  .transform(({ person: personId, failed }) => ({ personId, failed }));

const childChoice = z
  .object({ person, programme: codes(childProgrammes) })
  .transform(({ person: personId, programme }) => ({ personId, programme }));
const careForm = z.object({ person, form: codes(careForms) }).transform(({ person: personId, form }) => ({ personId, form }));

const most50 = <Z extends z.ZodType>(shape: Z) => z.array(shape).max(50).readonly();
const ofEach = <T extends { readonly personId: string }>(shape: z.ZodType<T>) =>
  most50(shape).refine((all) => new Set(all.map(({ personId }) => personId)).size === all.length, '同一成员只能填写一次');

/** What a survey found that no agency knows. */
export const findings = z.object({
  obligors: most50(obligor).refine(
    (all) => new Set(all.map(({ of, personId }) => `${of} ${personId}`)).size === all.length,
    '同一义务人只能填写一次',
  ),
  selfCare: ofEach(selfCare),
  childChoices: ofEach(childChoice),
  careForms: ofEach(careForm),
});
