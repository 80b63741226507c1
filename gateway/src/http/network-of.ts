import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/**
 * From where a request comes: the address itself, of IPv6 the network that one line is given (/64), else one line would be many. Behind proxies of ours, what the
 * outermost of them saw; what stands before it in the header anybody may have written.
 */
export const networkOf = (request: Pick<IncomingMessage, 'headers' | 'socket'>, proxies: number): string => {
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const told = proxies > 0 ? forwarded.at(-proxies)?.trim() : request.socket.remoteAddress;
  const address = (told ?? '').replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  return isIP(address) === 6 ? `${firstHalf(address)}::/64` : isIP(address) === 4 ? address : 'unknown';
};

/** The first four groups of an address as they are written in full. */
const firstHalf = (address: string): string => {
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - groups.length - after.length) }, () => '0');
  return [...groups, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
};
