import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seal, unseal } from './cipher.ts';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(/\s/g, ''), 'hex');

test('the cipher is SM4-GCM as RFC 8998, appendix A.1, prints it', () => {
  const clear = hex(`AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDD
                     EEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFFEEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA`);
  const box = seal(
    hex('0123456789ABCDEFFEDCBA9876543210'),
    clear,
    hex('FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2'),
    hex('00001234567800000000ABCD'),
  );
  expect(box.subarray(12).toString('hex').toUpperCase()).toBe(
    '17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D' +
      '83DE3541E4C2B58177E065A9BF7B62EC',
  );
});

test('any change of a single bit, of the key or of what it is bound to is noticed', () => {
  const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
  fc.assert(
    fc.property(bytes, fc.uint8Array({ maxLength: 200 }), fc.nat(), (key, clear, at) => {
      const box = seal(key, clear, 'here');
      expect([...unseal(key, box, 'here')]).toEqual([...clear]);
      const altered = Buffer.from(box);
      const index = at % altered.length;
      altered[index] = (altered[index] ?? 0) ^ (1 << (at % 8));
      expect(() => unseal(key, altered, 'here')).toThrow('altered');
      expect(() => unseal(key, box, 'there')).toThrow('altered');
      expect(() =>
        unseal(
          key.map((byte) => byte ^ 1),
          box,
          'here',
        ),
      ).toThrow('altered');
    }),
  );
});

test('no nonce is drawn twice', () => {
  const nonces = Array.from({ length: 5_000 }, () => seal(Buffer.alloc(16), Buffer.alloc(0), '').subarray(0, 12).toString('hex'));
  expect(new Set(nonces).size).toBe(nonces.length);
});

test('a truncated tag is not accepted', () => {
  const box = seal(Buffer.alloc(16), Buffer.from('clear'), '');
  for (let length = 0; length < box.length; length += 1) expect(() => unseal(Buffer.alloc(16), box.subarray(0, length), '')).toThrow();
});
