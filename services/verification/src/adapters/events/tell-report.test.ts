import { expect, it } from 'vitest';
import { aHousehold, anAuthorisation, asking, idOf, limitsOf, person, today } from '../../testing/builders.ts';
import type { Purpose } from '../../domain/purpose.ts';
import { compile } from '../../domain/report.ts';
import { askAll } from '../../domain/request.ts';
import { tellReport } from './tell-report.ts';

const told = (purpose: Purpose) => {
  const [household, authorisation] = [aHousehold(), anAuthorisation({ purpose })];
  const results = [
    { personId: person(1), item: 'death', status: 'HIT' as const, findings: [] },
    { personId: person(1), item: 'vehicle', status: 'ERROR' as const, findings: [] },
  ];
  const request = { ...askAll(idOf('request', 1), household, authorisation, today, asking), results };
  return tellReport(compile(idOf('report', 1), { request, household, authorisation }, limitsOf(), today)).data;
};

it('that a member is on the register of deaths is told for assistance, and for no other purpose; each report names its own', () => {
  expect(told('social-assistance')).toMatchObject({ purpose: 'social-assistance', doubts: ['source-failed', 'death-recorded'] });
  expect(told('housing-fund')).toMatchObject({ purpose: 'housing-fund', doubts: ['source-failed'] });
});
