type Postgres = { readonly code?: string; readonly constraint?: string; readonly column?: string };

/** Code, constraint and statement, and nothing else: PostgreSQL and Prisma repeat the values in their messages. */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault';
  readonly code: string;
  readonly constraint: string | undefined;
  readonly statement: string;

  constructor(code: string, constraint: string | undefined, statement: string) {
    super(`${statement}: ${code}${constraint ? ` ${constraint}` : ''}`);
    this.code = code;
    this.constraint = constraint;
    this.statement = statement;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What `pg` says, without a code, of a connection that is gone; by PostgreSQL's own code for it, it has a name. */
const isLost = (error: unknown): boolean =>
  error instanceof Error && /^(Connection terminated|Client has encountered a connection error)/.test(error.message);

/** Prisma wraps what the driver said in one of several faces; the driver's own code is inside all but P2002 and P2025. */
function codeOf(error: unknown): { code: string; constraint: string | undefined } {
  if (!isObject(error)) return { code: 'UNKNOWN', constraint: undefined };
  const meta = isObject(error['meta']) ? error['meta'] : {};
  const adapter = isObject(meta['driverAdapterError']) ? meta['driverAdapterError'] : error;
  const cause = isObject(adapter['cause']) ? adapter['cause'] : {};
  const original = cause['originalCode'] ?? (isObject(error['cause']) ? error['cause']['originalCode'] : undefined);
  const prisma = ({ P2002: '23505', P2025: '40001', P2034: '40001', P2028: '40001' } as Record<string, string>)[
    String((error as Postgres).code)
  ];
  const code = typeof original === 'string' ? original : (prisma ?? (error as Postgres).code ?? (isLost(error) ? '08006' : 'UNKNOWN'));
  const constraint = (error as Postgres).constraint;
  return { code, constraint };
}

export function faultOf(error: unknown, statement: string): DatabaseFault {
  if (error instanceof DatabaseFault) return error;
  const { code, constraint } = codeOf(error);
  return new DatabaseFault(code, constraint, statement);
}

const conflicts = new Set(['40001', '40P01', '23505', '23P01']);

/** Another was there first: serialization, deadlock, or a row that another has just inserted. The second try finds it. */
export const isConflict = (error: unknown): boolean => {
  if (error instanceof DatabaseFault) return conflicts.has(error.code);
  return isObject(error) && conflicts.has(codeOf(error).code);
};
