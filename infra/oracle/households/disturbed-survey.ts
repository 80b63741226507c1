import { addDays, addMonths, ageOn } from '@jiuzhu/kernel';
import type { Snapshot } from '@jiuzhu/subsistence/snapshot';
import type { Disturb, Disturbed } from './disturbed.ts';
import { oneOf } from './drawn.ts';
import type { Draw } from './drawn.ts';

type Survey = NonNullable<Snapshot['survey']>;
type Obligor = Survey['obligors'][number];

const inSurvey =
  (change: (survey: Survey, ...rest: Parameters<Disturb>) => Survey): Disturb =>
  (it, draw, law) =>
    it.survey ? { ...it, survey: change(it.survey, it, draw, law) } : it;

/** What may be found of an obligor, each at the limit that the law has for it. */
const findingOf = (it: Snapshot, draw: Draw, law: Parameters<Disturb>[2]): Partial<Obligor> => {
  const limit = law.disposableIncome[it.household.settlement];
  const aged = (years: number) => addDays(addMonths(it.day, -12 * years), oneOf([-1, 0, 1], draw('born')));
  const poor = { income: (limit - oneOf([0, 1, 2], draw('income'))) as Obligor['income'], propertyWithin: draw('property') < 0.8 };
  const disability = { kind: oneOf(['physical', 'mental', 'sight'] as const, draw('kind')), grade: 1 + Math.floor(draw('grade') * 4) };
  return oneOf<Partial<Obligor>>(
    [
      { aid: 'tekun' },
      { aid: 'dibao', born: aged(law.obligorDibaoAge) },
      { ...poor, born: aged(law.obligorElderlyAge) },
      { ...poor, disability },
      { ...poor, incapacity: oneOf(['no-civil-capacity', 'missing', 'imprisoned'] as const, draw('incapacity')) },
      poor,
    ],
    draw('which'),
  );
};

const able = { aid: 'none', incapacity: 'none', income: 10_000_000 as Obligor['income'], propertyWithin: true } as const;

export const disturbedSurvey: Disturbed = {
  'no survey': { share: 0.12, disturb: ({ survey: _survey, ...it }) => it },
  'no obligors elsewhere': { share: 0.4, disturb: inSurvey((survey) => ({ ...survey, obligors: [] })) },
  'obligors within were looked at': {
    share: 0.4,
    disturb: inSurvey((survey, it, draw, law) => {
      const { members } = it.household;
      const pairs = members.flatMap((of) => members.filter((other) => other !== of).map((other) => ({ of, other })));
      const found = pairs.map(({ of, other: { personId, born } }, at) => {
        const finding = findingOf(it, (detail) => draw(`${detail}${String(at)}`), law);
        // nobody is born twice: only of who lives elsewhere may the age be put to a limit
        return { ...able, ...finding, of: of.personId, personId, born };
      });
      return { ...survey, obligors: [...survey.obligors, ...found] };
    }),
  },
  'nobody is able': {
    share: 0.2,
    disturb: inSurvey((survey, it) => ({
      ...survey,
      obligors: it.household.members.flatMap((of) =>
        it.household.members
          .filter((other) => other !== of)
          .map(({ personId, born }) => ({ ...able, of: of.personId, personId, born, aid: 'tekun' as const })),
      ),
    })),
  },
  'obligors elsewhere were looked at': {
    share: 0.3,
    disturb: inSurvey((survey, it, draw, law) => ({
      ...survey,
      obligors: survey.obligors.map((one, at) => ({ ...one, ...findingOf(it, (detail) => draw(`${detail}${String(at)}`), law) })),
    })),
  },
  'nothing was assessed': { share: 0.2, disturb: inSurvey((survey) => ({ ...survey, selfCare: [], careForms: [] })) },
  'care was chosen': {
    share: 0.3,
    disturb: inSurvey((survey, _it, draw) => ({
      ...survey,
      selfCare: survey.selfCare.map((one, at) => ({ ...one, failed: Math.floor(draw(`failed${String(at)}`) * 7) })),
      careForms: survey.selfCare.map(({ personId }, at) => ({
        personId,
        form: oneOf(['home', 'centralised'] as const, draw(`form${String(at)}`)),
      })),
    })),
  },
  'a programme was chosen': {
    share: 0.1,
    disturb: inSurvey((survey, it, draw) => ({
      ...survey,
      childChoices: it.household.members
        .filter(({ born }) => ageOn(born, it.day) <= 18)
        .map(({ personId }, at) => ({
          personId,
          programme: oneOf(['tekun', 'orphan', 'unattended-child'] as const, draw(String(at))),
        })),
    })),
  },
};
