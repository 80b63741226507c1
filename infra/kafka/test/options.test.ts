import { describe, expect, it } from 'vitest';
import { readOptions } from '../options.ts';

describe('the words after npm run kafka', () => {
  it('are one broker of the current line where there are none', () => {
    expect(readOptions([])).toMatchObject({ line: '4', nodes: 1, dataDir: expect.stringMatching(/[.]data.kafka.4-of-1$/) });
  });

  it('give each line and each size a folder of its own', () => {
    expect(readOptions(['--line', '3.9', '--nodes', '3', '--data', '/srv/kafka'])).toEqual({
      line: '3.9',
      nodes: 3,
      dataDir: '/srv/kafka/3.9-of-3',
    });
  });

  it('are declined with what may be said instead', () => {
    expect(() => readOptions(['--line', '2'])).toThrow('--line is 4 or 3.9');
    expect(() => readOptions(['--nodes', '2'])).toThrow('--nodes is 1 or 3');
  });
});
