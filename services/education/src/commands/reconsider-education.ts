import { reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { judgedCases } from '../adapters/database/cases.ts';
import { judging } from '../adapters/input-shapes.ts';
import { decisionLaw } from '../domain/law/education-law.ts';
import { asJudged } from '../domain/procedure/as-judged.ts';
import { isUnreconsiderable } from '../domain/procedure/reconsider.ts';
import { lastDecision } from '../domain/procedure/education-case.ts';
import { acceptInWriting } from '../effects/serve-letter.ts';

/**
 * 复核 (Order 649 Art 65): what was refused is judged anew on all that is known today, by another officer; the new decision cites the old one, which stays. 行政复议 itself is the
 * government's; this is how its outcome, or the office's own second look, is carried out.
 */
export const reconsiderEducation = command({
  allow: { role: 'education-officer', levels: ['county'] },
  input: judging,
  subject: judgedCases,
  key: (input) => input.case,
  law: decisionLaw,
  decide: ({ version, enrolled, educationStage: stage, placement }, known, { actor, law, today }) => {
    const { case: it } = known;
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    const unfit = isUnreconsiderable(it, { officer: actor.id, today });
    if (unfit) return unfit;
    const act = { on: today, by: actor.id, cites: lastDecision(it)?.number };
    const judged = asJudged(known, { enrolled, stage, placement }, act, law);
    return judged.accepted ? acceptInWriting(known, judged.after) : judged;
  },
});
