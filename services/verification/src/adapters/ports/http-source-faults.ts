import type { Agency } from '../../domain/agencies.ts';
import type { SourceFailure } from '../../domain/source-failure.ts';
import { type Again, later, SourceFault } from '../../effects/source-fault.ts';

const longestMs = 6 * 3_600_000;

/** Seconds or a date (RFC 9110, section 10.2.3); what is neither says nothing. */
function afterMsOf(retryAfter: string | readonly string[] | undefined, now: number): number {
  if (typeof retryAfter !== 'string') return 0;
  const ms = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now;
  return Math.min(Math.max(Number.isFinite(ms) ? ms : 0, 0), longestMs);
}

const declined: Readonly<Record<number, SourceFailure>> = { 401: 'credentials-declined', 403: 'credentials-declined' };

/** What a status other than 200 means. Only what the agency says of the moment is asked again. */
export function faultOfStatus(agency: Agency, status: number, retryAfter: string | readonly string[] | undefined): SourceFault {
  const again: Again = { when: 'later', afterMs: afterMsOf(retryAfter, Date.now()) };
  if (status === 429) return new SourceFault(agency, 'too-many-questions', again);
  if (status === 502 || status === 503 || status === 504) return new SourceFault(agency, 'unavailable', again);
  if (status >= 500) return new SourceFault(agency, 'failed');
  if (status >= 300 && status < 400) return new SourceFault(agency, 'redirected');
  return new SourceFault(agency, declined[status] ?? 'question-declined');
}

const unreachable = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
]);
const lost = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'UND_ERR_ABORTED', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH']);
const late = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

/** As OpenSSL and Node call what they find wrong with the other side's certificate. */
const untrusted = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|ERR_TLS_CERT_)/;
/** An alert is what the other side says while shaking hands: it is about us. */
const alert = /^ERR_SSL_.*ALERT/;

const codeOf = (fault: unknown): string => {
  if (!(fault instanceof Error)) return '';
  if (fault.name === 'TimeoutError' || fault.name === 'AbortError') return 'UND_ERR_HEADERS_TIMEOUT';
  const { code } = fault as NodeJS.ErrnoException;
  return typeof code === 'string' ? code : '';
};

/**
 * What went wrong on the way, by the code of the machine that noticed it: messages may repeat what was sent, and go no further. Before the answer
 * began nothing is known of it, and the question may be put again; after that it was answered, and is not.
 */
export function faultOnTheWay(agency: Agency, fault: unknown, hasBegun: boolean): SourceFault {
  const code = codeOf(fault);
  if (late.has(code)) return new SourceFault(agency, 'not-in-time', later);
  if (unreachable.has(code)) return new SourceFault(agency, 'not-reachable', later);
  if (untrusted.test(code)) return new SourceFault(agency, 'certificate-not-trusted');
  if (alert.test(code)) return new SourceFault(agency, 'certificate-declined');
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return new SourceFault(agency, 'too-large');
  if (!hasBegun && lost.has(code)) return new SourceFault(agency, 'connection-lost', later);
  return new SourceFault(agency, 'broken-off');
}
