import type { LettersOf, PostPorts } from '@jiuzhu/post';
import type { CaseId } from '../domain/procedure/education-case.ts';

export type EducationPorts = PostPorts & { readonly letters: LettersOf<CaseId> };
