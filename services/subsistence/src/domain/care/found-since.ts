import type { Survey } from '../household/survey.ts';
import { standingOfCare } from './care.ts';
import type { Care } from './care.ts';

/** What a survey found, with what was found of self-care since: what the care standard is judged from. */
export const foundSince = (survey: Survey | undefined, all: readonly Care[]): Survey | undefined => {
  if (!survey) return undefined;
  const known = all.map((it) => ({ personId: it.personId, ...standingOfCare(it) }));
  const selfCare = known.flatMap(({ personId, failed }) => (failed === undefined ? [] : [{ personId, failed }]));
  const careForms = known.flatMap(({ personId, form }) => (form === undefined ? [] : [{ personId, form }]));
  return {
    ...survey,
    selfCare: [...survey.selfCare.filter(notAmong(selfCare)), ...selfCare],
    careForms: [...survey.careForms.filter(notAmong(careForms)), ...careForms],
  };
};

type Of = { readonly personId: string };
const notAmong =
  (all: readonly Of[]) =>
  ({ personId }: Of): boolean =>
    !all.some((it) => it.personId === personId);
