import { day, type Id } from '@jiuzhu/kernel';
import { describe, expect, it } from 'vitest';
import { aPolicy } from '../../testing/builders.ts';
import { mostOfAYear, whyNotDraftable } from './draftable.ts';
import type { Policy } from './policy.ts';
import { publish } from './publish.ts';

const by = { officer: 'approver-1', today: day('2026-04-20') };
const seen = (it: Policy) => ({ policy: it.id, version: it.version });
const published = (more: Partial<Policy> = {}) =>
  aPolicy({ state: 'published', published: { by: 'approver-1', on: day('2026-01-05') }, ...more });

describe('drafts of a year', () => {
  it('are published together, by whom and on the day that is written down', () => {
    const drafts = [aPolicy(), aPolicy()];
    const after = publish(drafts, 2026, drafts.map(seen), by);
    expect(after).toEqual(drafts.map((it) => ({ ...it, state: 'published', published: { by: by.officer, on: by.today }, version: 2 })));
  });

  it('leave the rest of the catalogue as it is', () => {
    const [draft, other, old] = [aPolicy(), aPolicy(), published()];
    expect(publish([old, other, draft], 2026, [seen(draft)], by)).toMatchObject([{ id: draft.id }]);
  });

  it('are published all or none', () => {
    const [draft, own] = [aPolicy(), aPolicy({ draftedBy: by.officer })];
    expect(publish([draft, own], 2026, [seen(draft), seen(own)], by)).toMatchObject({
      rejected: { problem: 'ApprovedByItsAuthor', path: ['policies', '1'] },
    });
  });

  it('take the place of what they supersede from their first day on, and of nothing twice', () => {
    const old = published();
    const [one, other] = [aPolicy({ supersedes: old.id }), aPolicy({ supersedes: old.id })];
    const after = publish([old, one, other], 2026, [seen(one)], by);
    expect(after).toMatchObject([
      { id: old.id, state: 'published', superseded: { by: one.id, from: one.content.from } },
      { id: one.id, state: 'published' },
    ]);
    expect(publish([old, one, other], 2026, [seen(one), seen(other)], by)).toMatchObject({
      rejected: { problem: 'PolicySuperseded', by: one.id, path: ['policies', '1'] },
    });
  });

  it.each([
    ['are not there', () => ({ policy: aPolicy().id, version: 1 }), 'PolicyUnknown'],
    ['are of another year', (all: readonly Policy[]) => seen(all[0] as Policy), 'PolicyUnknown'],
    ['are published', (all: readonly Policy[]) => seen(all[1] as Policy), 'PolicyNotOpen'],
    ['have changed since', (all: readonly Policy[]) => ({ ...seen(all[2] as Policy), version: 9 }), 'StaleVersion'],
  ])('that %s are not', (_, wanted, problem) => {
    const all = [aPolicy({ year: 2025 }), published(), aPolicy()];
    expect(publish(all, 2026, [wanted(all)], by)).toMatchObject({ rejected: { problem } });
  });
});

describe('an entry', () => {
  const isParameter = (id: string): boolean => id === 'subsistence.standard';

  it('names amounts by parameters that the laws know', () => {
    expect(whyNotDraftable(aPolicy(), [], isParameter)).toBeUndefined();
    const amounts = [
      { what: '低保标准', parameter: 'subsistence.standard' },
      { what: '其他', parameter: 'subsistence.standart' },
    ];
    expect(whyNotDraftable(aPolicy({ content: { ...aPolicy().content, amounts } }), [], isParameter)).toMatchObject({
      rejected: { problem: 'ParameterUnknown', parameter: 'subsistence.standart', path: ['amounts', '1'] },
    });
  });

  it('takes the place of something published alone', () => {
    const [draft, withdrawn] = [aPolicy(), aPolicy({ state: 'withdrawn', withdrawnOn: day('2026-01-01') })];
    for (const supersedes of [draft.id, withdrawn.id, 'elsewhere' as Id<'policy'>])
      expect(whyNotDraftable(aPolicy({ supersedes }), [draft, withdrawn], isParameter)).toMatchObject({
        rejected: { problem: 'PolicyUnknown', path: ['supersedes'] },
      });
    const gone = published({ superseded: { by: draft.id, from: day('2026-06-01') } });
    expect(whyNotDraftable(aPolicy({ supersedes: gone.id }), [gone], isParameter)).toMatchObject({
      rejected: { problem: 'PolicySuperseded', by: draft.id },
    });
  });

  it('finds no room where a year has as many as it may; those taken back and those of other years leave theirs', () => {
    const many = Array.from({ length: mostOfAYear }, () => aPolicy());
    expect(whyNotDraftable(aPolicy(), many, isParameter)).toMatchObject({ rejected: { problem: 'CatalogueFull', most: mostOfAYear } });
    const [, ...fewer] = many;
    const others = [...fewer, aPolicy({ year: 2025 }), aPolicy({ state: 'withdrawn', withdrawnOn: day('2026-01-01') })];
    expect(whyNotDraftable(aPolicy(), others, isParameter)).toBeUndefined();
  });
});
