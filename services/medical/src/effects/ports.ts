import type { IdentityPorts } from '@jiuzhu/identity-register';
import type { Id, RegionCode } from '@jiuzhu/kernel';

/** A person by the index of the number, under our own key: what a bill is looked up by. The number itself is in nobody's hands afterwards. */
export type IndexedPatient = { readonly personId: Id<'person'>; readonly index: string };

/** Whom household knows, by their numbers. Audited there. */
export type Patients = {
  index(
    persons: readonly Id<'person'>[],
    asking: { readonly region: RegionCode; readonly correlationId: string; readonly signal: AbortSignal },
  ): Promise<readonly IndexedPatient[]>;
};

export type MedicalPorts = IdentityPorts & { readonly patients: Patients };
