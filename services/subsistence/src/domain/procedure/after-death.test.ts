import { day } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { endLetterOf } from '../explanation/letter/end-letter.ts';
import { act, anAccepted } from '../../testing/cases.ts';
import { aPersonId } from '../../testing/builders.ts';
import { afterDeath } from './after-death.ts';
import { awaited } from './clock/awaited.ts';
import { deadlinesOf } from './deadlines.ts';
import { withdrawn } from './application.ts';
import type { SubsistenceCase } from './subsistence-case.ts';

const [applicant, child, aunt] = [aPersonId(1), aPersonId(2), aPersonId(3)];
const left = [
  { personId: child, born: day('2018-01-01') },
  { personId: aunt, born: day('1970-01-01') },
];
const told = act('2026-03-06', 'household');
const diedOn = day('2026-03-05');
const dead = (it: SubsistenceCase, personId = applicant, who = left) => afterDeath(it, { personId, diedOn, left: who }, told);
const alone = (): SubsistenceCase => ({ ...anAccepted(), applicants: { grain: 'person', personId: applicant } });

it('ends what a member alone had applied for, and tells the eldest of who are left', () => {
  const it = dead(alone());
  expect(it).toMatchObject({ status: 'procedure-terminated', ended: { ...told, diedOn, written: { number: 1, to: aunt } } });
  expect([it.notices, deadlinesOf(it).map(({ what }) => what), awaited(it)]).toEqual([
    [{ decision: 1, askedOn: '2026-03-06' }],
    ['refusal-notice'],
    'clerk',
  ]);
});

it('tells whoever applied for the dead, where that is somebody else', () => {
  const forAnother: SubsistenceCase = { ...alone(), applicant: child };
  expect(dead(forAnother).ended?.written?.to).toBe(child);
});

it('has nobody to write to where nobody is left, and waits for nobody', () => {
  for (const it of [dead(anAccepted(), applicant, []), dead(alone(), applicant, [])]) {
    expect(it).toMatchObject({ status: 'procedure-terminated', notices: [] });
    expect([it.ended?.written, deadlinesOf(it), awaited(it)]).toEqual([undefined, [], undefined]);
  }
});

it('goes on for a household of which somebody is left; where who spoke for it has died, the eldest does', () => {
  expect(dead(anAccepted())).toMatchObject({ status: 'accepted', applicant: aunt });
  const household = anAccepted();
  expect(dead(household, child)).toBe(household);
  const another = alone();
  expect(dead(another, child)).toBe(another);
});

it('moves nothing that is over', () => {
  const over = withdrawn(alone(), act('2026-03-03'));
  expect(dead(over)).toBe(over);
});

it('says in the letter that whoever applied has died, and nothing of declining', () => {
  const text = endLetterOf({ on: day('2026-03-06'), diedOn }, {}).sections.flatMap(({ lines }) => lines);
  expect(text.join('\n')).toContain('申请人已于2026年3月5日去世');
  expect(text.join('\n')).not.toContain('没有查明正当理由');
});
