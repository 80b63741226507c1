import type { Id, RegionCode } from '@jiuzhu/kernel';
import type { Sealed } from '@jiuzhu/vault';
import type { Agency } from '../domain/agencies.ts';
import type { Answer, Question } from '../domain/answer.ts';

/** Whether an authorisation stands now: asked before any identity leaves household and before any agency is asked. */
export type Authorisations = { stands(id: Id<'authorisation'>): Promise<boolean> };

/** What an agency finds a person by. Sealed: it goes to the agency and nowhere else. */
export type Identity = { readonly name: Sealed<string>; readonly idNumber: Sealed<string> };

/** Who is who, for those that household knows. Audited there. */
export type Identities = {
  reveal(
    persons: readonly Id<'person'>[],
    asking: { readonly region: RegionCode; readonly correlationId: string; readonly signal: AbortSignal },
  ): Promise<ReadonlyMap<Id<'person'>, Identity>>;
};

/** One query to one agency. `id` is the same over every attempt: the agency answers it once. `commission` is the request it belongs to (委托). */
export type Query = {
  readonly id: string;
  readonly commission: Id<'request'>;
  readonly agency: Agency;
  readonly questions: readonly (Question & { readonly identity: Identity })[];
  readonly signal: AbortSignal;
};

/** The agencies. Throws `SourceFault` or `SourceTimeout`; a fault's text holds no personal data. */
export type Sources = { query(query: Query): Promise<readonly Answer[]> };

export type VerificationPorts = { readonly authorisations: Authorisations; readonly identities: Identities; readonly sources: Sources };
