import { accept, reject } from '@jiuzhu/kernel';
import { command, inGraph } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { judgedCases } from '../adapters/database/cases.ts';
import { caseId, codes, version } from '../adapters/input-shapes.ts';
import { classOf } from '../domain/household/class.ts';
import { decisionLaw } from '../domain/law/education-law.ts';
import { granted, refused } from '../domain/procedure/decide.ts';
import { judge } from '../domain/procedure/judge.ts';
import { statusOf } from '../domain/procedure/status.ts';
import { stages } from '../domain/school/stage.ts';

/** 教育救助: the county's education office grants what the table gives to such a pupil, or refuses with every reason. */
export const decideEducation = command({
  allow: { role: 'education-officer', levels: ['county'] },
  input: z.object({ case: caseId, version, enrolled: z.boolean(), educationStage: codes(stages) }),
  subject: judgedCases,
  key: (input) => input.case,
  law: decisionLaw,
  decide: ({ version, enrolled, educationStage }, { case: it, recognition, given }, { actor, law, today }) => {
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    if (statusOf(it) !== 'applied') return reject('CaseInOtherStatus', { status: statusOf(it) });
    if (it.opened.by === actor.id) return reject('DecidedByItsClerk');
    const pupil = { ...it.application, given, class: classOf(recognition, [it.personId], today) };
    const source = {
      kind: 'application',
      stream: `household/${it.householdId}`,
      version: it.version,
      asOf: it.opened.on,
      source: 'declared',
    };
    const judged = judge(pupil, { enrolled, stage: educationStage }, law, source);
    const deciding = { on: today, by: actor.id, class: pupil.class };
    switch (judged.kind) {
      case 'stage-disagrees':
        return reject('StageDisagrees', { applied: inGraph(pupil.stage), path: ['educationStage'] });
      case 'mandatory-missing':
        return reject('MandatoryGrantMissing');
      case 'same-kind':
        return reject('SameKindGranted', { kind: inGraph(judged.same.kind), term: judged.same.term });
      case 'refused':
        return accept(refused(it, { ...deciding, reasons: judged.reasons }, law));
      case 'granted':
        return accept(granted(it, { ...deciding, reasons: judged.reasons }, judged.grants, law));
    }
  },
});
