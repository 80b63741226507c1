import { randomUUID } from 'node:crypto';
import { day } from '@jiuzhu/kernel';
import { factsRecorded } from '@jiuzhu/schema/events/household/facts-recorded.ts';
import { dayOf, runTimer } from '@jiuzhu/service-kit';
import type { Answer, Actor } from '@jiuzhu/service-kit';
import { expect } from 'vitest';
import type { subsistence } from '../src/service.ts';
import { tellEntitlementWhenDue } from '../src/timers/tell-entitlement-when-due.ts';
import { opined, publicityOver } from './on-the-way.ts';
import { decider, reviewer } from './opened.ts';
import type { Family, Opened } from './opened.ts';

export const done = { accepted: true };
export const problem = (problem: string, detail: object = {}) => ({ accepted: false, problem: { problem, ...detail } });

/** What is done with an assistance that runs. */
export const assistanceIn = (s: Opened) => {
  const rowOf = async ({ household }: Family) => {
    const text = `select class, status, total, grants, content, version, decision, due_month::text as due, ends_on::text as ends,
      recognised_until::text as until, review_due::text as review from assistance where household_id = $1`;
    return (await s.rows(text, [household]))[0] ?? {};
  };
  const on = async (name: keyof typeof subsistence.commands, family: Family, actor: Actor, more: object = {}): Promise<Answer> =>
    s.run(name, { household: family.household, version: (await rowOf(family))['version'], ...more }, actor);
  const told = async ({ household }: Family, type: string) => {
    const text = 'select data from kit_outbox where stream = $1 and type = $2 order by stream_version';
    return (await s.rows(text, [`household/${household}`, `subsistence.${type}`])).map(({ data }) => data as Record<string, unknown>);
  };
  /** From the window to the confirmation. */
  const confirmed = async (family: Family, more: object = {}): Promise<string> => {
    const id = await s.applied(family, more);
    await opined(s, family, id, { validUntil: day('2028-12-31') });
    await publicityOver(s);
    expect(await s.act('decideSubsistence', id, decider)).toMatchObject(done);
    return id;
  };
  /** What the agencies say today, the opinion on it, and the decision. */
  const reviewed = async (family: Family): Promise<void> => {
    await s.report(family, { validUntil: day('2028-12-31') });
    expect(await on('reviewAssistance', family, reviewer)).toMatchObject(done);
    expect(await on('decideReview', family, decider)).toMatchObject(done);
  };
  /** What the household has now, in the place of all that it told before. */
  const restate = async ({ household }: Family, facts: readonly { readonly item: string }[]): Promise<void> => {
    const [row] = await s.rows('select facts from households where id = $1', [household]);
    const superseded = (row?.['facts'] as readonly { readonly id: string }[]).map(({ id }) => id);
    const on = dayOf(s.runtime.clock.now());
    const full = facts.map((it) => ({ ...{ id: randomUUID(), amount: 0, asOf: on, source: 'declared', evidence: [] }, ...it }));
    await s.tell(
      'household',
      household,
      factsRecorded({ householdId: household, on, facts: full as never, superseded: superseded as never }),
    );
  };
  return {
    ...{ rowOf, on, told, confirmed, reviewed, restate },
    entitle: () => runTimer(s.runtime, tellEntitlementWhenDue),
    lines: async (family: Family) => (await told(family, 'entitlement-due.v1')).map(({ month, lines }) => [month, lines] as const),
    amounts: async (family: Family) =>
      (await told(family, 'entitlement-due.v1')).map(({ month, lines }) => [
        month,
        (lines as readonly { readonly amount: number }[]).reduce((sum, { amount }) => sum + amount, 0),
      ]),
  };
};
