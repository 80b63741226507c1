import { addDays, day, fen } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import type { PersonId } from '../household/facts.ts';
import { careForms, childProgrammes, incapacities, obligorAids } from '../household/survey.ts';
import type { Obligor, Survey } from '../household/survey.ts';
import { disabilityOf } from './worked-case-person.ts';
import { dayOf, listOf, mapOf, oneIn, textOf, wholeOf, within, yuanOf } from './worked-case-reading.ts';
import type { Reader } from './worked-case-reading.ts';

export const surveyKeys = ['obligors', 'self-care', 'child programme', 'care'] as const;

/**
 * What the surveyors found. `obligors` is `able` (somebody elsewhere can support each of them, the ordinary case), `none`, or a list (`unknown`: there was no
 * survey yet); the others name members: how many of six things fail, which programme a guardian chose, where somebody is cared for.
 */
export const surveyOf = (reader: Reader, given: ReadonlyMap<string, unknown>, names: readonly string[], on: Day): Survey => ({
  surveyId: 'survey',
  on: addDays(on, -8),
  obligors: obligorsOf(within(reader, 'obligors'), given.get('obligors'), names),
  selfCare: byMember(reader, given, 'self-care', names, (under, personId, raw) => ({ personId, failed: wholeOf(under, raw, 0) })),
  childChoices: byMember(reader, given, 'child programme', names, (under, personId, raw) => ({
    personId,
    programme: oneIn(under, raw, childProgrammes) ?? 'tekun',
  })),
  careForms: byMember(reader, given, 'care', names, (under, personId, raw) => ({ personId, form: oneIn(under, raw, careForms) ?? 'home' })),
});

const byMember = <T>(
  reader: Reader,
  given: ReadonlyMap<string, unknown>,
  key: (typeof surveyKeys)[number],
  names: readonly string[],
  read: (under: Reader, personId: PersonId, raw: unknown) => T,
): readonly T[] => {
  const under = within(reader, key);
  return [...mapOf(under, given.get(key), names)].map(([name, raw]) => read(within(under, name), name as PersonId, raw));
};

const obligorsOf = (reader: Reader, raw: unknown, names: readonly string[]): readonly Obligor[] => {
  if (raw === undefined || raw === 'able') return names.map((name) => able(name));
  if (raw === 'none') return [];
  return listOf(reader, raw).map((it, at) => obligorOf(within(reader, at), it, names));
};

const able = (of: string): Obligor => ({
  ...{ of: of as PersonId, personId: `${of}/obligor` as PersonId, born: day('1985-01-01'), aid: 'none', incapacity: 'none' },
  ...{ income: fen(10_000_000), propertyWithin: true },
});

const obligorKeys = ['of', 'who', 'born', 'aid', 'incapacity', 'disability', 'income', 'property'];

/** `who` only where it is a member of the household; the income is that of each member of the obligor's household, for a year. */
const obligorOf = (reader: Reader, raw: unknown, names: readonly string[]): Obligor => {
  const keys = mapOf(reader, raw, obligorKeys);
  const of = oneIn(within(reader, 'of'), keys.get('of'), names) ?? '';
  const who = keys.get('who') === undefined ? `${of}/${reader.at}` : textOf(within(reader, 'who'), keys.get('who'));
  const disability = disabilityOf(within(reader, 'disability'), keys.get('disability'));
  return {
    of: of as PersonId,
    personId: who as PersonId,
    born: dayOf(within(reader, 'born'), keys.get('born'), day('1985-01-01')),
    aid: oneIn(within(reader, 'aid'), keys.get('aid'), obligorAids, 'none') ?? 'none',
    incapacity: oneIn(within(reader, 'incapacity'), keys.get('incapacity'), incapacities, 'none') ?? 'none',
    ...(disability ? { disability } : {}),
    income: yuanOf(within(reader, 'income'), keys.get('income') ?? '0'),
    propertyWithin: oneIn(within(reader, 'property'), keys.get('property'), ['within', 'beyond'], 'within') === 'within',
  };
};
