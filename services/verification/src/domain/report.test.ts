import { fen } from '@jiuzhu/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDeposit, aHousehold, anAuthorisation, aWage, idOf, person, today, yuanOf } from '../testing/builders.ts';
import type { Finding, Result, Status } from './answer.ts';
import { compile } from './report.ts';
import { askAll } from './request.ts';
import { verifiedSums } from './sum.ts';
import { completenessText } from './wording.ts';

const found = (item: string, findings: readonly Omit<Finding, 'asOf'>[], n = 1): Result => ({
  personId: person(n),
  item,
  status: findings.length > 0 ? 'HIT' : 'MISS',
  findings: findings.map((it) => ({ ...it, asOf: today })),
});
const of = (item: string, status: Status, n = 1): Result => ({ personId: person(n), item, status, findings: [] });

const reportOf = (results: readonly Result[], household = aHousehold()) =>
  compile(
    idOf('report', 1),
    {
      request: { ...askAll(idOf('request', 1), household, anAuthorisation(), today), results },
      household,
      authorisation: anAuthorisation(),
    },
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

  it('states what is not known by the name of the agency', () => {
    expect(completenessText([of('bankAccount', 'ERROR'), of('vehicle', 'MISS'), of('death', 'NOT_AUTHORISED')])).toBe(
      '应查 3 项，已答复 1 项；查询失败或逾期 1 项（商业银行），结果不明；未获授权 1 项',
    );
  });
});
