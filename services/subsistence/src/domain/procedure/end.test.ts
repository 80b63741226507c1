import { letterTold } from '@jiuzhu/casework';
import { day } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { endLetterOf } from '../explanation/letter/end-letter.ts';
import { act, aDevolved, anAccepted, anApplication } from '../../testing/cases.ts';
import { awaited } from './clock/awaited.ts';
import { deadlinesOf } from './deadlines.ts';
import { procedureEnded } from './end.ts';

const why = { declined: ['verification', 'survey'] as const, heardOn: day('2026-03-05'), recordHash: 'd'.repeat(64) };
const ended = (it = anAccepted(), on = '2026-03-06') => procedureEnded(it, act(on), why);

it('a family whose procedure is ended has the reasons within three working days, and the window waits until they came', () => {
  for (const it of [ended(), ended(aDevolved())]) {
    expect(it.notices).toEqual([{ decision: 1, askedOn: '2026-03-06' }]);
    expect(deadlinesOf(it)).toEqual([{ what: 'refusal-notice', day: '2026-03-11', provisional: false }]);
    expect(awaited(it)).toBe('clerk');
    const served = letterTold(it, 1, { servedOn: day('2026-03-09'), way: 'by-post' });
    expect([deadlinesOf(served), awaited(served)]).toEqual([[], undefined]);
  }
});

it('of what ended before any period bound it, the reasons are written all the same', () => {
  const it = ended(anApplication());
  expect([it.notices.length, deadlinesOf(it), awaited(it)]).toEqual([1, [], 'clerk']);
});

it('the letter names each thing that was declined, the article, the hearing, and what may be done', () => {
  const { title, sections } = endLetterOf({ on: day('2026-03-06'), ...why }, { reconsideration: 60, litigation: 6 });
  const text = sections.flatMap(({ lines }) => lines).join('\n');
  expect(title).toBe('终止审核确认程序告知书');
  for (const part of [
    '2026年3月6日',
    '没有授权核对',
    '没有接受入户调查',
    '第二十九条',
    '2026年3月5日',
    '重新提出申请',
    '60 日内',
    '6 个月内',
  ])
    expect(text).toContain(part);
  expect(text).not.toContain('没有如实提供');
});
