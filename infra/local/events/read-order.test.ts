import { ConfigFault } from '@jiuzhu/service-kit';
import { describe, expect, it } from 'vitest';
import { readOrder, usage } from './read-order.ts';

const read = (line: string) => readOrder(line.split(' ').filter(Boolean), ['household', 'subsistence']);
const problemsOf = (line: string): readonly string[] => {
  try {
    read(line);
  } catch (fault) {
    if (fault instanceof ConfigFault) return fault.problems;
    throw fault;
  }
  return [];
};

const given = { by: 'zhang.wei', why: 'program-mended' };
const signed = '--by zhang.wei --why program-mended';

describe('an order about events', () => {
  it('names what it is about, who gives it and why', () => {
    expect(read('parked')).toEqual({ does: 'parked', service: undefined });
    expect(read('lag --service household')).toEqual({ does: 'lag', service: 'household' });
    const at = '--service subsistence --source household --stream household/1';
    expect(read(`release ${at} ${signed}`)).toEqual({
      ...{ does: 'release', service: 'subsistence', source: 'household', stream: 'household/1', given },
    });
    expect(read(`skip ${at} --version 7 ${signed}`)).toMatchObject({ does: 'skip', version: 7, consumer: 'subsistence' });
    expect(read(`skip ${at} --version 7 --consumer subsistence@2 ${signed}`)).toMatchObject({ consumer: 'subsistence@2' });
    expect(read(`replay --service subsistence --as subsistence@2 --reaction a.b.v1 --reaction a.c.v1 ${signed}`)).toEqual({
      ...{ does: 'replay', service: 'subsistence', as: 'subsistence@2', reactions: ['a.b.v1', 'a.c.v1'], given },
    });
  });

  it('is declined with all that is wrong with it', () => {
    expect(problemsOf('skip --service medical --stream household/1 --version zero --by zhang --why Because')).toEqual([
      '--source is missing',
      '--version must be a whole number from 1',
      '--why must be a code, like program-mended: it stays in the audit',
      '--service must be one of household, subsistence',
    ]);
  });

  it.each(['', 'forget', 'parked and more', 'toString'])('is explained where it is none: %s', (line) => {
    expect(problemsOf(line)).toEqual(usage);
  });
});
