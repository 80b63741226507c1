import type { SourceItem } from './sources.ts';

/** What is asked of whoever reads a report: the office's roles, its height, and the purpose that the operation states. */
export type Reader = { readonly roles: readonly string[]; readonly level: string; readonly purpose?: string | undefined };

const states = (reader: Reader, role: string, purpose: string): boolean => reader.roles.includes(role) && reader.purpose === purpose;

/**
 * Whether a reader of a report may see what was answered about an item. Sensitive items: a verifier at work, and a decider on an application;
 * HIV status: the same at the county alone, never a township or a village.
 */
export const maySee = ({ sensitive }: Pick<SourceItem, 'sensitive'>, reader: Reader): boolean => {
  if (sensitive === undefined) return true;
  const atWork = states(reader, 'verifier', 'economic-verification') || states(reader, 'decider', 'assistance-application');
  return atWork && (sensitive === 'personal' || reader.level === 'county');
};
