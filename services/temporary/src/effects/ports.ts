import type { IdentityPorts } from '@jiuzhu/identity-register';
import type { LettersOf, PostPorts } from '@jiuzhu/post';
import type { CaseId } from '../domain/procedure/temporary-case.ts';

export type TemporaryPorts = PostPorts & IdentityPorts & { readonly letters: LettersOf<CaseId> };
