import { disturbedFacts } from './disturbed-facts.ts';
import { disturbedLeaving } from './disturbed-leaving.ts';
import { disturbedMembers } from './disturbed-members.ts';
import { disturbedReport } from './disturbed-report.ts';
import { disturbedSurvey } from './disturbed-survey.ts';
import type { Disturb } from './disturbed.ts';

/** With this probability, by this purpose alone. */
const sometimes =
  (share: number, purpose: string, disturb: Disturb): Disturb =>
  (it, draw, law) =>
    draw(purpose) < share ? disturb(it, (detail) => draw(`${purpose}/${detail}`), law) : it;

const all = { ...disturbedMembers, ...disturbedReport, ...disturbedSurvey, ...disturbedFacts, ...disturbedLeaving };

/** Half of all households have nothing wrong. Of the others each thing that may be is so now and then, and sometimes two of them. */
export const disturbances: readonly Disturb[] = Object.entries(all).map(([purpose, { share, disturb }]) => {
  const one = sometimes(share, purpose, disturb);
  return (it, draw, law) => (draw('disturbed') < 0.5 ? it : one(it, draw, law));
});
