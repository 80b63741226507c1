import { addDays, type Day, fen } from '@jiuzhu/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aHousehold, anAuthorisation, anObligor, aMember, asking, idOf, person, today } from '../testing/builders.ts';
import { type Result, unanswered } from './answer.ts';
import { outstanding } from './commitment.ts';
import {
  type Ask,
  askAll,
  askCommitted,
  askDisputed,
  askFailed,
  asksOf,
  heard,
  timedOut,
  type VerificationRequest,
  waitingFor,
} from './request.ts';
import { sourceItem } from './sources.ts';

const ask = (household = aHousehold(), authorisation = anAuthorisation()): VerificationRequest =>
  askAll(idOf('request', 1), household, authorisation, today, asking);
const all = (it: Ask, status: Result['status']): readonly Result[] =>
  unanswered(it.questions, 'ERROR').map((result) => ({ ...result, status }));

describe('a request', () => {
  it('asks each agency of the scope once, for its own items and all members covered', () => {
    const request = ask();
    expect(new Set(request.asks.map(({ agency }) => agency)).size).toBe(request.asks.length);
    for (const { agency, questions } of request.asks) {
      expect(questions.map(({ personId }) => personId)).toEqual([person(1), person(2), person(3)]);
      for (const { items } of questions) for (const code of items) expect(sourceItem(code)?.agency).toBe(agency);
    }
  });

  it('does not ask about a member whom the authorisation does not cover, and says so', () => {
    const request = ask(aHousehold({ members: [aMember(1), aMember(5)] }));
    expect(request.asks.flatMap(({ questions }) => questions.map(({ personId }) => personId))).not.toContain(person(5));
    expect(new Set(request.results.map(({ personId, status }) => `${personId} ${status}`))).toEqual(
      new Set([`${person(5)} NOT_AUTHORISED`]),
    );
  });

  it('is answered once: the second answer of an agency changes nothing', () => {
    const request = ask();
    const [first] = request.asks;
    if (!first) return expect.fail('nobody was asked');
    const once = heard(request, first.agency, 1, all(first, 'MISS'), today);
    expect(heard(once, first.agency, 1, all(first, 'HIT'), today)).toBe(once);
    expect(waitingFor(once)).not.toContain(first.agency);
  });

  it('keeps and does not apply what comes after its report', () => {
    const reported: VerificationRequest = { ...timedOut(ask(), today), status: 'reported' };
    const [first] = reported.asks;
    if (!first) return expect.fail('nobody was asked');
    const late = heard(reported, first.agency, 1, all(first, 'HIT'), addDays(today, 8));
    expect(late.results).toEqual(reported.results);
    expect(late.late).toHaveLength(all(first, 'HIT').length);
    expect(heard(late, first.agency, 1, all(first, 'HIT'), addDays(today, 9))).toBe(late);
  });

  it('asks again only what failed; an answer of the round before is late', () => {
    const request = ask();
    const failing = new Set(['bank', 'tax']);
    const answered = request.asks.reduce(
      (it, one) => heard(it, one.agency, 1, all(one, failing.has(one.agency) ? 'ERROR' : 'MISS'), today),
      request,
    );
    const again = askFailed({ ...answered, status: 'reported' }, addDays(today, 3));
    expect(new Set(asksOf(again).map(({ agency }) => agency))).toEqual(failing);
    expect(again.dueOn).toBe(addDays(today, 10));
    expect(again.results).toBe(answered.results);
  });

  it('has one result for each member and item whatever fails, and forgets none that did not', () => {
    const statuses = fc.array(fc.constantFrom('HIT', 'MISS', 'ERROR', undefined), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(statuses, (chosen) => {
        const request = ask();
        const told = request.asks.reduce((it, one, i) => {
          const status = chosen[i % chosen.length];
          return status ? heard(it, one.agency, 1, all(one, status), today) : it;
        }, request);
        const closed = timedOut(told, today);
        const places = closed.results.map(({ personId, item }) => `${personId} ${item}`);
        expect(new Set(places).size).toBe(places.length);
        expect(places).toHaveLength(3 * anAuthorisation().scope.length);
        for (const it of told.results) expect(closed.results).toContainEqual(it);
        expect(closed.results.filter(({ status }) => status === 'MISS').every((it) => told.results.includes(it))).toBe(true);
      }),
    );
  });
});

describe('a request for extreme difficulty', () => {
  const household = aHousehold({ obligors: [anObligor(8), anObligor(9)] });
  const signatures = [...anAuthorisation().signatures, { personId: person(8) }];

  it('asks about obligors who signed, and says of the others, item by item, that nobody was asked', () => {
    const request = ask(household, anAuthorisation({ obligors: true, signatures }));
    const asked = new Set(request.asks.flatMap(({ questions }) => questions.map(({ personId }) => personId)));
    expect(asked).toEqual(new Set([person(1), person(2), person(3), person(8)]));
    expect(request.obligors).toEqual([person(8), person(9)]);
    const untouched = request.results.filter(({ personId }) => personId === person(9));
    expect(untouched.map(({ item }) => item)).toEqual(anAuthorisation().scope);
    expect(new Set(request.results.map(({ personId, status }) => `${personId} ${status}`))).toEqual(
      new Set([`${person(9)} NOT_AUTHORISED`]),
    );
  });

  it('is the only one in which they are asked about', () => {
    const request = ask(household, anAuthorisation({ signatures }));
    expect(request.obligors).toEqual([]);
    expect(request.asks.flatMap(({ questions }) => questions.map(({ personId }) => personId))).not.toContain(person(8));
  });
});

describe('what is asked again', () => {
  const answered = (it: VerificationRequest): VerificationRequest =>
    asksOf(it).reduce((request, one) => heard(request, one.agency, one.round, all(one, 'MISS'), today), it);
  const reported = (): VerificationRequest => ({ ...answered(ask()), status: 'reported', reportId: idOf('report', 1) });

  it('is what the family disputes, of whom it disputes it, and nothing else', () => {
    const items = [
      { personId: person(1), item: 'bankAccount' },
      { personId: person(2), item: 'vehicle' },
    ];
    const dispute = {
      id: idOf('dispute', 1),
      report: idOf('report', 1),
      items,
      said: [],
      evidence: [],
      openedOn: today,
      openedBy: 'clerk-1',
    };
    const again = askDisputed(reported(), dispute, today);
    const questions = asksOf(again).flatMap((it) =>
      it.questions.flatMap(({ personId, items: codes }) => codes.map((item) => ({ personId, item }))),
    );
    expect(questions).toHaveLength(2);
    expect(questions).toEqual(expect.arrayContaining(items));
    expect(again).toMatchObject({ status: 'asking', round: 2, disputes: [dispute] });
  });

  it('is what stood as committed, which nobody was asked before', () => {
    const committed = { personId: person(1), item: 'bankAccount', documentHash: 'c'.repeat(64) };
    const request = askAll(idOf('request', 1), aHousehold(), anAuthorisation(), today, { ...asking, commitments: [committed] });
    const banks = (it: VerificationRequest) =>
      asksOf(it)
        .filter(({ agency }) => agency === 'bank')
        .flatMap(({ questions }) => questions);
    expect(banks(request).map(({ personId }) => personId)).toEqual([person(2), person(3)]);
    expect(answered(request).results).toHaveLength(3 * anAuthorisation().scope.length - 1);
    const checked = askCommitted({ ...answered(request), status: 'reported' }, addDays(today, 30));
    expect(asksOf(checked)).toHaveLength(1);
    expect(banks(checked)).toEqual([{ personId: person(1), items: ['bankAccount'] }]);
    expect(outstanding(checked.commitments)).toEqual([]);
  });
});

describe('an answer', () => {
  const bank = (period: { from?: Day; until?: Day }, days: readonly Day[]): Result | undefined => {
    const request = ask(aHousehold(), anAuthorisation({ scope: ['bankAccount'], period }));
    const findings = days.map((asOf) => ({ amount: fen(100), asOf }));
    const told: Result = { personId: person(1), item: 'bankAccount', status: 'HIT', findings };
    return heard(request, 'bank', 1, [told], today).results[0];
  };
  const [first, last] = [addDays(today, -30), addDays(today, -10)];

  it('is taken on the days that the authorisation names, the first and the last among them', () => {
    const days = [addDays(first, -1), first, last, addDays(last, 1)];
    expect(bank({ from: first, until: last }, days)?.findings.map(({ asOf }) => asOf)).toEqual([first, last]);
    expect(bank({}, days)?.findings).toHaveLength(4);
    expect(bank({ until: last }, days)?.findings).toHaveLength(3);
  });

  it('that is of other days alone is not taken at all, and is no miss', () => {
    expect(bank({ from: first }, [addDays(first, -1)])).toMatchObject({ status: 'NOT_AUTHORISED', findings: [] });
    expect(bank({ from: first }, [])?.status).toBe('HIT');
  });

  it('says on which day it became known', () => {
    expect(bank({}, [])?.asOf).toBe(today);
  });
});
