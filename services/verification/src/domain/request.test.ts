import { addDays } from '@jiuzhu/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aHousehold, anAuthorisation, aMember, idOf, person, today } from '../testing/builders.ts';
import { type Result, unanswered } from './answer.ts';
import { type Ask, askAll, askFailed, asksOf, heard, timedOut, type VerificationRequest, waitingFor } from './request.ts';
import { sourceItem } from './sources.ts';

const ask = (household = aHousehold(), authorisation = anAuthorisation()): VerificationRequest =>
  askAll(idOf('request', 1), household, authorisation, today);
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
    const reported: VerificationRequest = { ...timedOut(ask()), status: 'reported' };
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
        const closed = timedOut(told);
        const places = closed.results.map(({ personId, item }) => `${personId} ${item}`);
        expect(new Set(places).size).toBe(places.length);
        expect(places).toHaveLength(3 * anAuthorisation().scope.length);
        for (const it of told.results) expect(closed.results).toContainEqual(it);
        expect(closed.results.filter(({ status }) => status === 'MISS').every((it) => told.results.includes(it))).toBe(true);
      }),
    );
  });
});
