import { day } from '@jiuzhu/kernel';
import { describe, expect, it } from 'vitest';
import { aMember, anIncome, anObligor, aPersonId, aProperty, aReport, aSnapshot, aSurvey } from '../../testing/builders.ts';
import { briefOf } from '../../domain/classification/brief.ts';
import { packed, unpacked } from './packed-brief.ts';

const large = briefOf(
  aSnapshot(
    {
      members: [
        aMember(1, { majorIllness: true, disability: { kind: 'physical', grade: 2 } }),
        aMember(2, {
          student: true,
          absence: { reason: 'prison', since: day('2025-08-31') },
          ties: ['contracted-land', 'relocated-to-town'],
        }),
      ],
      facts: [anIncome(1, 70_001, { months: 7 }), anIncome(2, 0), aProperty('home', { count: 2, area: 5_000 })],
    },
    {
      report: aReport({
        complete: false,
        doubts: ['member-not-authorised'],
        sums: [{ kind: 'income', item: 'wage', amount: 1 as never, count: 0 }],
      }),
      survey: aSurvey({
        obligors: [anObligor(2, { of: aPersonId(1) })],
        selfCare: [{ personId: aPersonId(1), failed: 3 }],
      }),
    },
  ),
);

describe('a packed brief', () => {
  it('is the same when it comes out again, also after JSON', () => {
    expect(unpacked(packed(large))).toEqual(large);
    expect(unpacked(JSON.parse(JSON.stringify(packed(large))) as number[])).toEqual(large);
    const { report: _, survey: __, ...small } = large;
    const bare = { ...small, report: undefined, survey: undefined };
    expect(unpacked(packed(bare))).toEqual(bare);
  });

  it('that was cut off anywhere, or has something behind it, is not read', () => {
    const row = packed(large);
    for (let length = 0; length < row.length; length += 1) expect(() => unpacked(row.slice(0, length)), String(length)).toThrow(RangeError);
    expect(() => unpacked([...row, 0])).toThrow(RangeError);
    expect(() => unpacked([2, ...row.slice(1)])).toThrow(RangeError);
  });
});
