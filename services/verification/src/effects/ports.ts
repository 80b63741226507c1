import type { Id, RegionCode } from '@jiuzhu/kernel';
import type { LaneLimit } from '@jiuzhu/service-kit';
import type { Sealed } from '@jiuzhu/vault';
import type { Agency } from '../domain/agencies.ts';
import type { Question } from '../domain/answer.ts';
import type { Purpose } from '../domain/purpose.ts';
import type { Said } from '../domain/take-answers.ts';

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

/**
 * One query to one agency. `id` is the same over every attempt: the agency answers it once. `commission` is the request it belongs to (委托),
 * `authorisation` what the agency may ask to see.
 */
export type Query = {
  readonly id: string;
  readonly commission: Id<'request'>;
  readonly authorisation: Id<'authorisation'>;
  readonly purpose: Purpose;
  readonly agency: Agency;
  readonly questions: readonly (Question & { readonly identity: Identity })[];
  readonly signal: AbortSignal;
};

/** The agencies. */
export type Sources = {
  /** how long an agency that was found away is left alone; undefined: it may be asked */
  restMs(agency: Agency): number | undefined;
  /** What it says is not believed yet. Throws `SourceFault`: a code, and when it may be asked again. */
  query(query: Query): Promise<readonly Said[]>;
};

export type VerificationPorts = {
  readonly authorisations: Authorisations;
  readonly identities: Identities;
  readonly sources: Sources;
  /** what each agency bears */
  readonly paces: (agency: Agency) => LaneLimit;
};
