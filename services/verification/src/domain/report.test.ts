import { fen } from '@jiuzhu/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aDeposit,
  aHousehold,
  anAuthorisation,
  asking,
  anObligor,
  aWage,
  idOf,
  limitsOf,
  person,
  theLimits,
  today,
  yuanOf,
} from '../testing/builders.ts';
import type { Finding, Result, Status } from './answer.ts';
import { compile } from './report.ts';
import type { Authorisation } from './authorisation.ts';
import type { Household } from './household.ts';
import { askAll, type VerificationRequest } from './request.ts';
import { verifiedSums } from './sum.ts';
import { completenessText } from './wording.ts';

const found = (item: string, findings: readonly Omit<Finding, 'asOf'>[], n = 1): Result => ({
  personId: person(n),
  item,
  status: findings.length > 0 ? 'HIT' : 'MISS',
  findings: findings.map((it) => ({ ...it, asOf: today })),
});
const of = (item: string, status: Status, n = 1): Result => ({ personId: person(n), item, status, findings: [] });

type Grounds = Parameters<typeof compile>[1];
const compiled = (
  results: readonly Result[],
  {
    household,
    authorisation,
    request,
  }: { household?: Household; authorisation?: Authorisation; request?: Partial<VerificationRequest> } = {},
) => {
  const grounds: Grounds = {
    household: household ?? aHousehold(),
    authorisation: authorisation ?? anAuthorisation(),
    request: {} as never,
  };
  const asked = askAll(idOf('request', 1), grounds.household, grounds.authorisation, today, asking);
  return compile(idOf('report', 1), { ...grounds, request: { ...asked, results, ...request } }, limitsOf(...theLimits), today);
};

const reportOf = (results: readonly Result[], household = aHousehold()) =>
  compile(
    idOf('report', 1),
    {
      request: { ...askAll(idOf('request', 1), household, anAuthorisation(), today, asking), results },
      household,
      authorisation: anAuthorisation(),
    },
    limitsOf(),
    today,
  );

describe('the sums', () => {
  it('bring income to twelve months, and add up what different persons have', () => {
    const results = [
      found('taxPayment', [{ amount: yuanOf(6_000), months: 6 }]),
      found('taxPayment', [{ amount: yuanOf(1_000), months: 1 }], 2),
    ];
    expect(verifiedSums(results)).toEqual([{ kind: 'income', item: 'wage', amount: yuanOf(24_000), count: 2 }]);
  });

  it('count a thing once that two agencies know: the larger figure', () => {
    const results = [found('bankDeposit', [{ amount: fen(90) }]), found('bankAccount', [{ amount: fen(60) }, { amount: fen(50) }])];
    expect(verifiedSums(results)).toEqual([{ kind: 'property', item: 'deposit', amount: fen(110), count: 2 }]);
  });

  it('hold nothing of a flag, a miss or a failure', () => {
    expect(verifiedSums([of('death', 'HIT'), of('vehicle', 'MISS'), of('taxPayment', 'TIMEOUT')])).toEqual([]);
  });

  it('never fall when an agency knows more', () => {
    const amounts = fc.array(fc.nat(1_000_000), { maxLength: 6 });
    fc.assert(
      fc.property(amounts, fc.nat(1_000_000), (before, more) => {
        const total = (list: readonly number[]): number =>
          verifiedSums([
            found(
              'bankAccount',
              list.map((it) => ({ amount: fen(it) })),
            ),
          ])[0]?.amount ?? 0;
        expect(total([...before, more])).toBe(total(before) + more);
      }),
    );
  });
});

describe('a report', () => {
  it('names no difference where the household said what is known', () => {
    const household = aHousehold({ declared: [aDeposit(fen(500)), aWage(yuanOf(600), 6)] });
    const report = reportOf(
      [found('bankAccount', [{ amount: fen(500) }]), found('taxPayment', [{ amount: yuanOf(600), months: 6 }])],
      household,
    );
    expect(report).toMatchObject({ differences: [], doubts: [], complete: true, validUntil: anAuthorisation().validUntil });
  });

  it('finds one fen that was not declared', () => {
    const report = reportOf([found('bankAccount', [{ amount: fen(501) }])], aHousehold({ declared: [aDeposit(fen(500))] }));
    expect(report.differences).toEqual([{ item: 'deposit', declared: 500, verified: 501 }]);
    expect(report.doubts).toEqual(['property-undeclared']);
  });

  it('compares vehicles by number, whatever they are worth', () => {
    const declared = [aDeposit(fen(0), { item: 'vehicle', count: 1 })];
    expect(reportOf([found('vehicle', [{ amount: fen(7), count: 1 }])], aHousehold({ declared })).differences).toEqual([]);
    expect(reportOf([found('vehicle', [{ amount: fen(0), count: 2 }])], aHousehold({ declared })).differences).toEqual([
      { item: 'vehicle', declared: 1, verified: 2 },
    ]);
  });

  it.each(['ERROR', 'TIMEOUT', 'NOT_AUTHORISED'] as const)(
    'takes %s for no miss: it says nothing of the item, and is not complete',
    (status) => {
      const household = aHousehold({ declared: [aDeposit(fen(500))] });
      const report = reportOf([of('bankAccount', status), of('vehicle', 'MISS')], household);
      expect(report).toMatchObject({ complete: false, differences: [] });
      expect(report.doubts).toEqual([status === 'NOT_AUTHORISED' ? 'member-not-authorised' : 'source-failed']);
    },
  );

  it('compares nothing of an item while one of its agencies, or one of its members, is unknown', () => {
    const household = aHousehold({ declared: [aDeposit(fen(500))] });
    expect(reportOf([of('bankAccount', 'MISS'), of('bankDeposit', 'ERROR')], household).differences).toEqual([]);
    expect(reportOf([of('bankAccount', 'MISS'), of('bankAccount', 'TIMEOUT', 2)], household).differences).toEqual([]);
    expect(reportOf([of('bankAccount', 'MISS'), of('bankAccount', 'MISS', 2)], household).differences).toHaveLength(1);
  });

  it('says nothing about what nobody was asked for', () => {
    expect(reportOf([of('vehicle', 'MISS')], aHousehold({ declared: [aDeposit(fen(500))] })).differences).toEqual([]);
  });

  it('doubts a member on the register of deaths', () => {
    expect(reportOf([of('death', 'HIT')]).doubts).toEqual(['death-recorded']);
  });

  it('compares with limits for social assistance alone', () => {
    expect(compiled([]).limits?.made.length).toBeGreaterThan(0);
    expect(compiled([], { request: { purpose: 'housing-fund' } })).not.toHaveProperty('limits');
    expect(compiled([], { request: { purpose: 'housing-fund' } })).not.toHaveProperty('verdict');
  });

  it('is signed for by the county, and names who put the question', () => {
    expect(compiled([]).signatory).toEqual({ agency: 'county-990000', commissionedBy: asking.askedBy });
  });

  it('flags a death, assistance that is drawn already and an imprisonment, each of its member', () => {
    const results = [of('death', 'HIT', 2), of('assistanceLedger', 'HIT'), of('imprisonment', 'HIT', 2), of('vehicle', 'HIT')];
    expect(compiled(results).flags.toSorted((a, b) => (a.flag < b.flag ? -1 : 1))).toEqual([
      { personId: person(1), flag: 'assisted-already', item: 'assistanceLedger' },
      { personId: person(2), flag: 'death', item: 'death' },
      { personId: person(2), flag: 'imprisoned', item: 'imprisonment' },
    ]);
    expect(compiled([of('death', 'MISS'), of('imprisonment', 'ERROR')]).flags).toEqual([]);
  });

  it('says by name and day that its authorisation was withdrawn while agencies were asked', () => {
    const report = compiled([of('vehicle', 'NOT_AUTHORISED')], { authorisation: anAuthorisation({ withdrawnOn: today }) });
    expect(report).toMatchObject({ withdrawnOn: today, complete: false, doubts: ['member-not-authorised', 'authorisation-withdrawn'] });
    expect(completenessText(report as never)).toContain('授权书已于 2026-03-02 撤回');
  });

  it('is not complete with what is only committed to, says nothing of how it differs, and says that it is', () => {
    const committed = { personId: person(2), item: 'bankAccount', documentHash: 'c'.repeat(64) };
    const household = aHousehold({ declared: [aDeposit(fen(500))] });
    const report = compiled([of('bankAccount', 'MISS')], { household, request: { commitments: [committed] } });
    expect(report).toMatchObject({ complete: false, differences: [], doubts: ['item-committed'] });
    expect(report.committed).toEqual([{ personId: person(2), item: 'bankAccount' }]);
  });

  it('says that a commitment was broken where its check finds more than was declared, and only then', () => {
    const checked = { personId: person(1), item: 'bankAccount', documentHash: 'c'.repeat(64), checkedOn: today };
    const household = aHousehold({ declared: [aDeposit(fen(500))] });
    const after = (amount: number) =>
      compiled([found('bankAccount', [{ amount: fen(amount) }])], { household, request: { commitments: [checked] } }).doubts;
    expect(after(501)).toEqual(['property-undeclared', 'commitment-broken']);
    expect(after(500)).toEqual([]);
    expect(after(499)).toEqual(['declared-otherwise']);
    const ofAnother = [of('bankAccount', 'MISS'), found('bankAccount', [{ amount: fen(501) }], 2)];
    expect(compiled(ofAnother, { household, request: { commitments: [checked] } }).doubts).toEqual(['property-undeclared']);
  });
});

describe('what is known of obligors', () => {
  const household = aHousehold({ obligors: [anObligor(8), anObligor(9)] });
  const authorisation = anAuthorisation({ obligors: true, signatures: [...anAuthorisation().signatures, { personId: person(8) }] });
  const results = [
    found('bankAccount', [{ amount: fen(70) }], 1),
    found('bankAccount', [{ amount: fen(900_000_000) }], 8),
    of('death', 'HIT', 8),
    of('bankAccount', 'NOT_AUTHORISED', 9),
  ];
  const report = compiled(results, { household, authorisation });

  it('stands apart: nothing of it is in the sums, the results, the flags or the limits of the household', () => {
    expect(report.sums).toEqual([{ kind: 'property', item: 'deposit', amount: 70, count: 1 }]);
    expect(report.results.map(({ personId }) => personId)).toEqual([person(1)]);
    expect(report.flags).toEqual([]);
    expect(report.limits?.made.find(({ rule }) => rule.endsWith('financial-assets/dibao'))).toMatchObject({ actual: 70 });
    expect(report).toMatchObject({ complete: true, doubts: ['obligor-not-authorised', 'property-undeclared'] });
  });

  it('is there for each, with what they are to the member, and for one who did not sign it is said that nobody was asked', () => {
    expect(report.obligors).toMatchObject([
      { personId: person(8), relation: 'child', signed: true, complete: true, sums: [{ item: 'deposit', amount: 900_000_000 }] },
      { personId: person(9), relation: 'child', signed: false, complete: false, sums: [], results: [{ status: 'NOT_AUTHORISED' }] },
    ]);
  });

  it('is not complete where an agency failed for one who signed, which is said apart from the household', () => {
    const failed = compiled([of('vehicle', 'MISS'), of('vehicle', 'ERROR', 8)], {
      household: aHousehold({ obligors: [anObligor(8)] }),
      authorisation,
    });
    expect(failed).toMatchObject({ complete: true, doubts: ['obligor-unknown'] });
  });
});

describe('the statement of completeness', () => {
  it('states what is not known by the name of the agency', () => {
    expect(completenessText({ results: [of('bankAccount', 'ERROR'), of('vehicle', 'MISS'), of('death', 'NOT_AUTHORISED')] })).toBe(
      '应查 3 项，已答复 1 项；查询失败或逾期 1 项（商业银行），结果不明；未获授权 1 项',
    );
  });
});
