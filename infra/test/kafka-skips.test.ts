import { describe, expect, it } from 'vitest';
import { type FileWithNames, kafkaSkips, tellSkips } from './kafka-skips.ts';

const aFile = (relativeModuleId: string, tests: Readonly<Record<string, string>>): FileWithNames => ({
  relativeModuleId,
  children: { allTests: () => Object.entries(tests).map(([fullName, state]) => ({ fullName, result: () => ({ state }) })) },
});

describe('what a run without Kafka says', () => {
  it('names each test for Kafka that did not run, and no other', () => {
    const files = [
      aFile('infra/kafka/test/a.kafka.test.ts', { 'a broker > starts': 'skipped', 'a broker > stops': 'passed' }),
      aFile('infra/local/test/b.fault.test.ts', { 'another thing': 'skipped' }),
    ];
    expect(kafkaSkips(files)).toEqual(['infra/kafka/test/a.kafka.test.ts > a broker > starts']);
  });

  it('says how many, why, and which', () => {
    expect(tellSkips(['x.kafka.test.ts > one', 'x.kafka.test.ts > two'], ['there is no Maven'])).toBe(
      'Kafka tests skipped: 2\n  there is no Maven.\n    x.kafka.test.ts > one\n    x.kafka.test.ts > two',
    );
  });
});
