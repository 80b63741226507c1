import { describe, expect, it, test } from 'vitest';
import { networkOf } from './network-of.ts';

const from = (remoteAddress: string | undefined, proxies = 0, forwarded?: string): string =>
  networkOf({ headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }, socket: { remoteAddress } as never }, proxies);

describe('whoever shows no token', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:DB8::9', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    [undefined, 'unknown'],
  ])('from %s is one of %s', (address, network) => expect(from(address)).toBe(network));

  it('is told apart by what our outermost proxy saw, whatever was written before it', () => {
    expect(from('10.0.0.1', 1, '198.51.100.9, 192.0.2.7')).toBe('192.0.2.7');
    expect(from('10.0.0.1', 2, '198.51.100.9, 192.0.2.7, 10.0.0.2')).toBe('192.0.2.7');
    expect(from('10.0.0.1', 2, '192.0.2.7')).toBe('unknown');
    expect(from('10.0.0.1', 1)).toBe('unknown');
    expect(from('192.0.2.7', 0, '198.51.100.9'), 'without proxies the header is anybody’s word').toBe('192.0.2.7');
  });
});
