/** The same stories, on a real broker: nothing but where events go is different. All of them by `FAULTS=all`, else those that lean on events the most. */
import { globSync } from 'node:fs';
import { kafkaBroker } from '@jiuzhu/testing/kafka';
import { describe, expect, it } from 'vitest';

const all = globSync('*.e2e.test.ts', { cwd: import.meta.dirname }).sort();
const leaning = ['household-at-the-window.e2e.test.ts', 'late-service.e2e.test.ts', 'ledger.e2e.test.ts', 'separate-processes.e2e.test.ts'];
const told = process.env['FAULTS'] === 'all' ? all : leaning;

const broker = kafkaBroker('4');
process.env['JOURNEY_KAFKA'] = broker ?? '';

// Told or not, each is there: where there is no broker, a run names at its end what it did not tell.
describe.skipIf(broker === undefined)('on Kafka', () => {
  // each with a world of its own, that is closed before the next is opened
  describe.each(told)('%s', async (file) => {
    await import(/* @vite-ignore */ `./${file}`);
  });

  it('the stories that are told are there', () => {
    expect(all).toEqual(expect.arrayContaining(leaning));
  });
});
