import { reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { judgedCases } from '../adapters/database/cases.ts';
import { judging } from '../adapters/input-shapes.ts';
import { decisionLaw } from '../domain/law/education-law.ts';
import { asJudged } from '../domain/procedure/as-judged.ts';
import { awaitsDecision, statusOf } from '../domain/procedure/status.ts';
import { acceptInWriting } from '../effects/serve-letter.ts';

/** 教育救助: the county's education office grants what the table gives to such a pupil, or refuses with every reason; anew, where somebody objected to what was posted. */
export const decideEducation = command({
  allow: { role: 'education-officer', levels: ['county'] },
  input: judging,
  subject: judgedCases,
  key: (input) => input.case,
  law: decisionLaw,
  decide: ({ version, enrolled, educationStage: stage, placement }, known, { actor, law, today }) => {
    const { case: it } = known;
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    if (!awaitsDecision(it)) return reject('CaseInOtherStatus', { status: statusOf(it) });
    if (it.opened.by === actor.id) return reject('DecidedByItsClerk');
    const judged = asJudged(known, { enrolled, stage, placement }, { on: today, by: actor.id }, law);
    return judged.accepted ? acceptInWriting(known, judged.after) : judged;
  },
});
