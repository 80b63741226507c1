import { describe, expect, it } from 'vitest';
import { type Level, maySee, opens, type Secrecy } from './may-see.ts';

const levels: readonly Level[] = ['province', 'prefecture', 'county', 'township', 'village'];
const roles = ['clerk', 'surveyor', 'reviewer', 'decider', 'verifier', 'registrar', 'auditor', 'partner', 'system'];
const purposes = ['assistance-application', 'economic-verification', 'service-delivery', 'audit', undefined];
const secrecies: readonly Secrecy[] = ['personal', 'need-to-know', 'third-party'];

/** By purpose and role, what opens at province, prefecture, county, township, village: P personal, N need to know, T third party. The rest opens nothing. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'economic-verification verifier': ['PT', 'PT', 'PNT', 'PT', 'P'],
  'assistance-application decider': ['PT', 'PT', 'PNT', 'PT', 'P'],
  'assistance-application reviewer': ['', '', 'T', 'T', ''],
};

const cells = purposes.flatMap((purpose) =>
  roles.flatMap((role) =>
    levels.map((level, at) => ({
      purpose: purpose ?? 'no purpose',
      role,
      level,
      stated: purpose,
      opened: expected[`${purpose} ${role}`]?.[at] ?? '',
    })),
  ),
);

describe('what is sensitive in a report', () => {
  it.each(cells)('opens for $purpose, $role at $level: $opened', ({ stated, role, level, opened }) => {
    const reader = { roles: [role], level, ...(stated === undefined ? {} : { purpose: stated }) };
    expect(
      secrecies
        .filter((it) => opens(it, reader))
        .map((it) => it.charAt(0).toUpperCase())
        .join(''),
    ).toBe(opened);
  });

  it('opens to a role for its own duty, not for what another role of the same officer may', () => {
    const both = { roles: ['clerk', 'reviewer'], level: 'county' };
    expect(opens('personal', { ...both, purpose: 'assistance-application' })).toBe(false);
    expect(opens('third-party', { ...both, purpose: 'assistance-application' })).toBe(true);
    expect(opens('third-party', { ...both, purpose: 'economic-verification' })).toBe(false);
  });

  it('is closed to an office of no known height, and what is not sensitive is closed to none', () => {
    const nowhere = { roles: ['verifier'], level: 'constructor', purpose: 'economic-verification' };
    expect(opens('personal', nowhere)).toBe(false);
    expect(maySee({}, { roles: [], level: '' })).toBe(true);
  });
});
