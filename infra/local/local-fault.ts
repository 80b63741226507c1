import { StandardsInvalid } from '@jiuzhu/policy';
import { ConfigFault, EventLogAway, TopicsMissing } from '@jiuzhu/service-kit';

/** Something about this machine or folder stands in the way. It prints as one line: what is wrong, and what to do. */
export class LocalFault extends Error {
  readonly what: string;
  readonly remedy: string;

  constructor(it: { readonly what: string; readonly remedy: string }, options?: ErrorOptions) {
    super(`${it.what} ${it.remedy}`, options);
    this.name = 'LocalFault';
    this.what = it.what;
    this.remedy = it.remedy;
  }
}

/** The fault of a full disk, which Node, initdb and the server each report in their own way. */
export const diskFull = (folder: string, cause?: unknown): LocalFault =>
  new LocalFault(
    { what: `The disk that holds ${folder} is full.`, remedy: 'Free some space, or name a folder elsewhere with DATA_DIR.' },
    { cause },
  );

/** What PostgreSQL, or the way to it, answers to an address, a password or a role that will not do. */
const noEntry = ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', '28P01', '28000', '3D000', '42501'];

/** Their messages are such a line. */
const ours = [LocalFault, ConfigFault, StandardsInvalid, TopicsMissing, EventLogAway] as const;

/** One line for whoever started us, or undefined where it is a fault of ours and the stack is wanted. */
export function inOneLine(fault: unknown): string | undefined {
  if (ours.some((kind) => fault instanceof kind)) return (fault as Error).message;
  if (!(fault instanceof Error) || !('code' in fault)) return undefined;
  const code = String(fault.code);
  if (code === 'ENOSPC') return diskFull('the data folder', fault).message;
  if (code.startsWith('ERR_PARSE_ARGS')) return `${fault.message}.`.replace(/\.\.$/, '.');
  if (noEntry.includes(code))
    return `The PostgreSQL does not let us in (${code}). Look at DATABASE_URL: it must name one that runs, and an administrator of it.`;
  return undefined;
}
