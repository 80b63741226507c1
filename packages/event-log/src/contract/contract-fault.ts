import type { z } from 'zod';

/** Data that is not what its contract says. It names type, path and kind of trouble, never the value. */
export class ContractFault extends Error {
  override readonly name = 'ContractFault';
}

export function contractFault(type: string, error: z.ZodError): ContractFault {
  const paths = error.issues.map(
    (issue) => `${issue.path.join('.') || '(whole)'}: ${issue.code}${'keys' in issue ? ` ${issue.keys.length}` : ''}`,
  );
  return new ContractFault(`${type}: ${paths.join('; ')}`);
}
