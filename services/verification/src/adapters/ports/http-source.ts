import { Agent, request, type Dispatcher } from 'undici';
import type { Agency } from '../../domain/agencies.ts';
import type { Query, Sources } from '../../effects/ports.ts';
import { SourceFault } from '../../effects/source-fault.ts';
import { faultOfStatus, faultOnTheWay } from './http-source-faults.ts';
import { personsOf, questionText, readAnswer, signatureOf } from './http-source-wire.ts';
import { sourceCircuit } from './source-circuit.ts';
import type { HttpSource } from './source-settings.ts';

/** One pool of connections for each agency: its own trust, our certificate for it, and its own limits. */
const poolFor = ({ timeouts, maxBytes, tls, pace }: HttpSource): Agent =>
  new Agent({
    connect: { ...tls, rejectUnauthorized: true, timeout: timeouts.connectMs },
    headersTimeout: timeouts.headersMs,
    bodyTimeout: timeouts.bodyMs,
    maxResponseSize: maxBytes,
    connections: pace.atOnce,
    allowH2: false,
  });

const isJson = ({ headers }: Dispatcher.ResponseData): boolean =>
  /^application\/json\s*(;|$)/i.test(String(headers['content-type'] ?? '')) && headers['content-encoding'] === undefined;

function headersFor({ bearer, signature }: HttpSource, id: string, body: string): Record<string, string> {
  const at = new Date().toISOString();
  return {
    'content-type': 'application/json',
    accept: 'application/json',
    'accept-encoding': 'identity',
    'idempotency-key': id,
    ...(bearer ? { authorization: `Bearer ${bearer()}` } : {}),
    ...(signature ? { 'x-signed-at': at, 'x-signature': signatureOf(signature(), at, id, body) } : {}),
  };
}

/** One agency, asked as `docs/agency-connector.md` says. It is asked once a call: trying again is the effect's, which keeps the agency's pace. */
export function httpSource(agency: Agency, it: HttpSource): Sources {
  const dispatcher = poolFor(it);
  const circuit = sourceCircuit(agency, it.breaker);

  /** The text of an answer that is one by its outside. */
  async function exchange(id: string, body: string, signal: AbortSignal): Promise<string> {
    let begun = false;
    try {
      const patience = AbortSignal.any([signal, AbortSignal.timeout(it.timeouts.wholeMs)]);
      const answer = await request(it.url, { dispatcher, method: 'POST', headers: headersFor(it, id, body), body, signal: patience });
      begun = true;
      if (answer.statusCode === 200 && isJson(answer)) return await answer.body.text();
      // what it goes on to say is of no account
      answer.body.on('error', () => undefined).destroy();
      if (answer.statusCode !== 200) throw faultOfStatus(agency, answer.statusCode, answer.headers['retry-after']);
      throw new SourceFault(agency, 'not-json');
    } catch (fault) {
      throw fault instanceof SourceFault ? fault : faultOnTheWay(agency, fault, begun);
    }
  }

  return {
    restMs: circuit.restMs,
    query: async (query: Query) => {
      const persons = personsOf(query);
      const text = await circuit.through(() => exchange(query.id, questionText(query, persons), query.signal));
      const said = readAnswer(parsed(agency, text), persons);
      if (said === undefined) throw new SourceFault(agency, 'of-another-form');
      return said;
    },
  };
}

function parsed(agency: Agency, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SourceFault(agency, 'not-json'); // its message repeats the text
  }
}
