import { mayLack, months } from '@jiuzhu/policy';
import type { Law, Standards } from '@jiuzhu/policy';

/** 三色管理: how often the village asks how a household lives. No rule of the state names it; one district asks the green ones every month. */
export const contactLaw = { contactEvery: mayLack(months('subsistence.contact', { by: ['green'] })) } satisfies Law;

export type ContactLaw = Standards<typeof contactLaw>;
