import type { GraphClient } from '@jiuzhu/infra/graph-client';
import { changeDocument } from './change-document.ts';
import { key } from './key.ts';
import type { Case } from './steps.ts';

const changing = (name: string): string => changeDocument(name, 'EducationCase', 'id version status');
type Seen = Pick<Case, 'id' | 'version'>;

/** At the school, for a pupil of a senior school who lives at home, unless it is said otherwise. */
export const applyForEducation = (clerk: GraphClient, it: object): Promise<Case> =>
  clerk.change<Case>(
    changing('applyForEducation'),
    {
      ...{ idempotencyKey: key(), handedInAt: 'school', schoolCode: '2199000001', schoolName: '示例高级中学' },
      ...{ educationStage: 'senior', boarding: false, schoolYear: 2026, fromTerm: 'autumn', ...it },
    },
    'EducationCase',
  );

const step =
  (name: string) =>
  (officer: GraphClient, { id, version }: Seen, more: object): Promise<Case> =>
    officer.change<Case>(changing(name), { idempotencyKey: key(), case: id, version, ...more }, 'EducationCase');

export const decideEducation = (officer: GraphClient, it: Seen, more: object = {}): Promise<Case> =>
  step('decideEducation')(officer, it, { enrolled: true, educationStage: 'senior', ...more });
export const objectToEducationGrant = (officer: GraphClient, it: Seen): Promise<Case> => step('objectToEducationGrant')(officer, it, {});
export const reconsiderEducation = (officer: GraphClient, it: Seen, more: object = {}): Promise<Case> =>
  step('reconsiderEducation')(officer, it, { enrolled: true, educationStage: 'senior', ...more });
export const endEnrolment = step('endEnrolment');
export const recordEducationService = step('recordEducationService');
