import type { ChildChoice, Survey } from '../household/survey.ts';
import type { Claimed } from './allowance.ts';

const chosenBy = ({ kind, personId }: Claimed): readonly ChildChoice[] =>
  personId !== undefined && (kind === 'orphan' || kind === 'unattended-child') ? [{ personId, programme: kind }] : [];

/**
 * 43号 Art 9: a child who is given the support of orphans, or of children without care, was chosen that by the guardian, and is not in extreme difficulty until a survey
 * finds that another was chosen since.
 */
export const withChosenAlready = <S extends Pick<Survey, 'childChoices'>>(survey: S, standing: readonly Claimed[]): S => {
  const silent = standing.flatMap(chosenBy).filter((it) => !survey.childChoices.some(({ personId }) => personId === it.personId));
  return { ...survey, childChoices: [...survey.childChoices, ...silent] };
};
