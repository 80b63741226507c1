import { expect, it } from 'vitest';
import { type Line, clientLine } from './client-line.ts';

const said = (namespace: string, message: string): readonly Line[] => {
  const lines: Line[] = [];
  clientLine((line) => lines.push(line))({ namespace, log: { message, value: 'a record' } as { message: string } });
  return lines;
};

it('takes for an error what the client gives up, and not what it tries again', () => {
  expect(said('Connection', 'Response FindCoordinator: the coordinator is not available')).toMatchObject([{ level: 'debug' }]);
  expect(said('Consumer', 'Crash: KafkaJSNumberOfRetriesExceeded: gone')).toMatchObject([{ level: 'error', about: 'Consumer' }]);
});

it('carries nothing beside the words of the line', () => {
  expect(JSON.stringify(said('Producer', 'Limiting retries'))).not.toContain('a record');
});
