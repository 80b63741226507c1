import type { RegionCode } from '@jiuzhu/kernel';

/** `id` is the same over every attempt: the register answers it once. */
export type Asked = { readonly id: string; readonly sampleHash: string; readonly region: RegionCode; readonly signal: AbortSignal };

/** Where somebody comes from, and under which number the police keep the paper with the name; or that nobody knows them. */
export type Identity = { readonly kind: 'found'; readonly origin: RegionCode; readonly reference: string } | { readonly kind: 'nobody' };

/** 公安身份查询. Throws where it cannot be reached; a fault's text holds no personal data. */
export type IdentityRegister = { ask(it: Asked): Promise<Identity> };

export type IdentityPorts = { readonly identities: IdentityRegister };
