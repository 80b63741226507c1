import type { EventSource } from '@jiuzhu/event-log';
import type { Definition } from '@jiuzhu/graph-kit';
import { eventLogSettings, logger, openEventLog, operate, type OpenRuntime, readSettings, type Settings } from '@jiuzhu/service-kit';
import { type Beside, withService } from '../beside-instance.ts';
import { appUrl } from '../databases.ts';
import type { EventOrder } from './read-order.ts';
import { declinedReport, lagReport, letGoReport, parkedReport, replayReport } from './report.ts';

export type Told = { readonly lines: readonly string[]; readonly code: number };
type Environment = Parameters<typeof readSettings<Settings>>[1];

/** Carries out an order on each service that it is for. */
export async function runOrder(
  beside: Beside,
  definitions: readonly Definition[],
  order: EventOrder,
  environment: Environment,
): Promise<Told> {
  const lines: string[] = [];
  let code = 0;
  for (const { service } of definitions) {
    if (order.service !== undefined && order.service !== service.name) continue;
    const told = await withService(beside, service, (runtime) => carryOut(beside, runtime, order, environment));
    lines.push(...told.lines);
    code = Math.max(code, told.code);
  }
  return { lines, code };
}

const told = (lines: readonly string[], isWhole = true): Told => ({ lines, code: isWhole ? 0 : 1 });

async function carryOut(beside: Beside, runtime: OpenRuntime, order: EventOrder, environment: Environment): Promise<Told> {
  const { name, reactions } = runtime.service;
  switch (order.does) {
    case 'parked':
      return told(parkedReport(name, await operate.parkedIn(runtime)));
    case 'declined':
      return told(declinedReport(name, await operate.declinedIn(runtime)));
    case 'lag':
      if (reactions.length === 0) return told([]);
      return withLog(beside, environment, async (log) => told(lagReport(name, await operate.lagByTopic(log, name))));
    case 'release':
      return letGo(order.stream, await operate.releaseParked(runtime, order, order.given));
    case 'skip':
      return letGo(order.stream, await operate.skipParked(runtime, order, order.version, order.given));
    case 'resend': {
      const answer = await operate.resendDeclined(runtime, order.stream, order.given);
      return answer.accepted ? told([`${order.stream}: is sent again by the running service`]) : notDone(answer);
    }
    case 'replay':
      return withLog(beside, environment, async (log) => {
        const answer = await operate.replay(runtime, log, order, order.given);
        return answer.accepted ? told([replayReport(order.as, answer)], answer.failed === 0) : notDone(answer);
      });
  }
}

const letGo = (stream: string, answer: operate.LetGo): Told =>
  answer.accepted ? told([letGoReport(stream, answer)], answer.parked === undefined) : notDone(answer);

const notDone = ({ problem, why }: operate.NotDone): Told => told([`${problem}: ${why}`], false);

async function withLog(beside: Beside, environment: Environment, work: (log: EventSource) => Promise<Told>): Promise<Told> {
  const url = appUrl(beside.serverUrl, 'event_log', beside.keys.database);
  const open = openEventLog(readSettings(eventLogSettings, environment), url, logger('silent', beside.program));
  try {
    return await work(open.eventLog);
  } finally {
    await open.close();
  }
}
