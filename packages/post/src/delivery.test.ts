import { day } from '@jiuzhu/kernel';
import type { Id, RegionCode } from '@jiuzhu/kernel';
import { hashesOf } from '@jiuzhu/policy';
import { Declined } from '@jiuzhu/service-kit';
import { open, sealed } from '@jiuzhu/vault';
import { expect, it } from 'vitest';
import { delivered, wordOf } from './delivery.ts';
import type { PostPorts } from './ports.ts';
import { lettersSince, serveLetterOf } from './serve-letter.ts';

const today = day('2026-03-03');
const person = '00000000-0000-8000-8000-000000000011' as Id<'person'>;
const to = { addressee: person, region: '990000001' as RegionCode };
const call = { id: 'effect-1', correlationId: 'test', signal: new AbortController().signal };

/** Of whom household knows the name, a post that serves on the day and writes down on what it was given. */
const ports = (name: string | undefined, given: string[] = []): PostPorts => ({
  addressees: { nameOf: () => Promise.resolve(name === undefined ? undefined : sealed(name)) },
  post: {
    serve: ({ id, addressee, letter, hash }) => {
      given.push(`${id} ${open(addressee)} ${letter} ${hash}`);
      return Promise.resolve({ kind: 'served', on: today });
    },
  },
});

it('gives the post the letter with its hash and the name, and is told the day', async () => {
  const given: string[] = [];
  const { sha256: hash } = hashesOf('决定书');
  expect(await delivered('决定书', to, ports('李示例', given), call)).toEqual({ kind: 'served', on: today, hash });
  expect(given).toEqual([`effect-1 李示例 决定书 ${hash}`]);
});

it('asks the post for nothing where nobody is left to write to, or nothing to be written', async () => {
  const given: string[] = [];
  await expect(delivered('决定书', to, ports(undefined, given), call)).rejects.toThrow(Declined);
  await expect(delivered(undefined, to, ports('李示例', given), call)).rejects.toThrow(Declined);
  expect(given).toEqual([]);
});

it('says of a letter that it came, that it came back, that it was too late, or that the post failed', () => {
  const hash = 'a'.repeat(64);
  expect(wordOf({ kind: 'answered', answer: { kind: 'served', on: today, hash } }, today)).toEqual({
    ...{ letterHash: hash, servedOn: today, way: 'by-post' },
  });
  expect(wordOf({ kind: 'answered', answer: { kind: 'returned', why: 'moved', hash } }, today)).toEqual({
    ...{ letterHash: hash, notServed: { on: today, why: 'moved' } },
  });
  expect(wordOf({ kind: 'gave-up', why: 'expired' }, today)).toEqual({ notServed: { on: today, why: 'too-late' } });
  expect(wordOf({ kind: 'gave-up', why: 'declined' }, today)).toEqual({ notServed: { on: today, why: 'post-failed' } });
});

it('asks for each letter that is to be served since a change, and for none of before', () => {
  const serve = serveLetterOf<'case-1'>();
  const [first, second] = [1, 2].map((decision) => ({ decision, askedOn: today }));
  if (!first || !second) throw new Error('there are two');
  const after = { id: 'case-1' as const, notices: [first, second] };
  expect(lettersSince(serve, { notices: [first] }, after, to)).toEqual([
    { effect: 'serve-letter', request: { caseId: 'case-1', decision: 2, ...to } },
  ]);
  expect(lettersSince(serve, after, after, to)).toEqual([]);
  expect(lettersSince(serve, { notices: [] }, after, { ...to, addressee: undefined })).toEqual([]);
});
