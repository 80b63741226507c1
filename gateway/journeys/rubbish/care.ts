import { assistanceOf, terminateAssistance } from '../assistance-steps.ts';
import { assessSelfCare } from '../care-steps.ts';
import type { Family } from '../family.ts';
import { dayIn } from '../procedure-steps.ts';
import type { World } from '../world.ts';

/** What may be done with the care of somebody in extreme difficulty: one person is enough, who may be assessed, and whose end of support posted and objected to, any number of times. */
export const careSubjects = (world: World, elder: Family): Readonly<Record<string, () => Promise<object>>> => {
  let [times, names, posted] = [0, 0, 0];
  const ofHousehold = async (): Promise<object> => {
    const version = (await assistanceOf(await world.officer('decider'), elder.id))?.version;
    return { household: elder.id, version };
  };
  const seen = async (): Promise<object> => ({ ...(await ofHousehold()), person: elder.members[0]?.person.id });
  return {
    assessSelfCare: async () => ({
      ...(await seen()),
      ...{ on: dayIn(world), assessors: ['thrower-of-assessSelfCare', 'officer-surveyor-2'], failing: ['bathing'] },
    }),
    placeInCare: async () => ({
      ...(await seen()),
      ...{ form: 'home', institution: null, signedOn: dayIn(world), agreementHash: '0'.repeat(64), ownWish: true },
    }),
    registerInstitution: () => {
      names += 1;
      const name = `示例${[...String(names)].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('')}敬老院`;
      return Promise.resolve({ region: '990000', name, kind: 'care_home', beds: 9, nursingBeds: 3, open: true });
    },
    objectToReview: async () => {
      posted += 1;
      // for another reason than before, so that it is posted whether or not somebody has objected
      await terminateAssistance(await world.officer('decider'), elder.id, {
        reason: posted % 2 === 0 ? 'asked_by_family' : 'false_report',
      });
      return ofHousehold();
    },
    reportSelfCareChange: seen,
    decideCare: async () => {
      times += 1;
      // never the grade that was decided before
      const failing = ['eating', 'dressing', 'bed', 'toilet', 'walking', 'bathing'].slice(times % 7);
      const assessors = ['officer-surveyor', 'officer-surveyor-2'];
      await assessSelfCare(await world.officer('surveyor'), elder, { on: dayIn(world), assessors, failing });
      return seen();
    },
  };
};
