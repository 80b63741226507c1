import { describe, expect, it } from 'vitest';
import { selectsKafka } from './selects-kafka.ts';

const selects = (...args: string[]): boolean => selectsKafka(args, ['infra/kafka/test/broker.kafka.test.ts'], '/somewhere/jiuzhu');

describe('a Kafka around the run', () => {
  it('is there when everything is asked for, and when a name of it is', () => {
    expect(selects()).toBe(true);
    expect(selects('infra/kafka')).toBe(true);
    expect(selects('services/household', 'KAFKA.test')).toBe(true);
    expect(selects('./infra/kafka/')).toBe(true);
    expect(selects('/somewhere/jiuzhu/infra/kafka/test/broker.kafka.test.ts:12')).toBe(true);
  });

  it('is not when the tests asked for are others', () => {
    expect(selects('services/household')).toBe(false);
    expect(selects('infra/kafka/test/lines.test.ts')).toBe(false);
  });

  it('does not take the word after an option for a place', () => {
    expect(selects('-t', 'publicity')).toBe(true);
    expect(selects('services', '-t', 'kafka')).toBe(false);
  });

  it('follows the projects that are named', () => {
    expect(selects('--project', 'int')).toBe(false);
    expect(selects('--project', 'int', '--project=kafka')).toBe(true);
    expect(selects('--project', 'fault')).toBe(false);
    expect(selects('--project', '!pure')).toBe(true);
  });

  it('is not where no test wants it', () => {
    expect(selectsKafka([], [], '/somewhere/jiuzhu')).toBe(false);
  });
});
