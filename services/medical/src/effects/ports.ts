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

/** `id` is the same over every attempt: the register answers it once. */
export type Asked = { readonly id: string; readonly sampleHash: string; readonly region: RegionCode; readonly signal: AbortSignal };

/** Where a patient comes from, and under which number the police keep the paper with the name; or that nobody knows them. */
export type Identity = { readonly kind: 'found'; readonly origin: RegionCode; readonly reference: string } | { readonly kind: 'nobody' };

/** 公安身份查询. Throws where it cannot be reached; a fault's text holds no personal data. */
export type IdentityRegister = { ask(it: Asked): Promise<Identity> };

export type MedicalPorts = { readonly patients: Patients; readonly identities: IdentityRegister };
