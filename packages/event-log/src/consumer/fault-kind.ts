/** away: the database, or the way to it. conflict: another was there first. own: the event's, and trying again changes nothing. */
export type FaultKind = 'away' | 'conflict' | 'own';

const gone = /^(08|53|57P|58|25006|E(CONN|PIPE|TIMEDOUT|HOST|NET|NOTFOUND|AI_AGAIN))/;
const another = /^(40|55P03|57014|23505|23P01)/;

/** What `pg` says, without a code, of a connection that is gone or could not be had. */
const unreachable = /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/** By the code of PostgreSQL or of the network, of the fault or of what it was wrapped around. */
export function faultKind(fault: unknown): FaultKind {
  if (typeof fault !== 'object' || fault === null) return 'own';
  const { code, cause } = fault as { readonly code?: unknown; readonly cause?: unknown };
  const said = typeof code === 'string' ? code : '';
  if (gone.test(said) || (fault instanceof Error && unreachable.test(fault.message))) return 'away';
  if (another.test(said)) return 'conflict';
  return faultKind(cause);
}
