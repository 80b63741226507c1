import { applyForEducation, decideEducation } from '../education-steps.ts';
import type { Family } from '../family.ts';
import { orderPost } from '../order.ts';
import { dayIn } from '../procedure-steps.ts';
import type { World } from '../world.ts';

/** What may become of an application for a pupil, each of a family of its own. */
export function educationSubjects(world: World, settled: () => Promise<Family>): Readonly<Record<string, () => Promise<object>>> {
  const asked = async () => {
    const { id, members } = await settled();
    return { household: id, person: members[2]?.person.id };
  };
  const applied = async () => applyForEducation(await world.officer('clerk'), await asked());
  const refused = async () => decideEducation(await world.officer('education-officer'), await applied(), { enrolled: false });
  const posted = async () => decideEducation(await world.officer('education-officer'), await applied());
  const ofCase = ({ id, version }: { readonly id: string; readonly version: number }) => ({ case: id, version });
  return {
    applyForEducation: async () => ({
      ...{ ...(await asked()), handedInAt: 'window', schoolCode: '2199000001', schoolName: '示例高级中学' },
      ...{ educationStage: 'senior', boarding: false, schoolYear: 2026, fromTerm: 'autumn' },
    }),
    decideEducation: async () => ({ ...ofCase(await applied()), enrolled: true, educationStage: 'senior' }),
    endEnrolment: async () => ({ ...ofCase(await applied()), why: 'left_school', on: dayIn(world) }),
    objectToEducationGrant: async () => ofCase(await posted()),
    reconsiderEducation: async () => ({ ...ofCase(await refused()), enrolled: true, educationStage: 'senior' }),
    recordEducationService: async () => {
      orderPost(world, { returns: 'moved' });
      const it = await refused();
      await world.settle();
      orderPost(world, {});
      return { ...ofCase(it), decision: 1, servedOn: dayIn(world), way: 'by_hand' };
    },
  };
}
