import { describe, expect, it } from 'vitest';
import { judged, typesOf } from '../../../test/judged.ts';
import { heardElsewhere, toldOnce, toldTwice } from '../../../test/told-twice.ts';
import { freeze } from '../freeze.ts';
import { asyncApi } from './async-api.ts';

const { frozen } = freeze([toldOnce, toldTwice], []);
const parties = [
  { name: 'household', tells: [toldTwice], hears: [] },
  { name: 'verification', tells: [], hears: [toldTwice, heardElsewhere] },
];
const text = JSON.stringify(asyncApi({ frozen, parties, plan: { lanes: 12, keepMs: -1 }, version: '1.0.0' }));

describe('the document of all events', () => {
  it('is valid, and finds nothing to object', async () => {
    const { document, faults } = await judged(text);
    expect(faults).toEqual([]);
    expect(document.version()).toBe('3.1.0');
  });

  it('says topics, keys, retention and who sends and receives which versions', async () => {
    const { document } = await judged(text);
    const [channel, ...others] = document.channels();
    expect(others).toEqual([]);
    expect(channel?.address()).toBe('household.events');
    expect(channel?.bindings().get('kafka')?.value()).toMatchObject({
      ...{ topic: 'household.events', partitions: 12 },
      topicConfiguration: { 'cleanup.policy': ['delete'], 'retention.ms': -1 },
    });
    const said = [...document.operations()].map((it) => [it.id(), it.action(), typesOf(it)]);
    expect(said).toEqual([
      ['household-tells', 'send', ['household.told.v1', 'household.told.v2']],
      ['verification-hears-household', 'receive', ['household.told.v1', 'household.told.v2']],
    ]);
  });

  it('carries the frozen schema, all examples, and the day from which a version is told', async () => {
    const [, second] = (await judged(text)).document.messages();
    expect(second?.payload()?.json()).toMatchObject(frozen[1]?.schema as object);
    expect([...(second?.examples() ?? [])].map((it) => it.payload())).toEqual(frozen[1]?.examples);
    expect(second?.extensions().get('x-emit-from')?.value()).toBe('2026-09-01');
    expect(second?.bindings().get('kafka')?.value()).toMatchObject({ key: { type: 'string' } });
  });
});

describe('the judge of the document sees', () => {
  const seeded = [
    [
      'an operation on a channel that is none',
      '"action":"receive","channel":{"$ref":"#/channels/household"}',
      '"action":"receive","channel":{"$ref":"#/channels/other"}',
    ],
    ['a message that is none', '#/channels/household/messages/household.told.v2"', '#/channels/household/messages/household.told.v3"'],
    [
      'an example that is none of its payload',
      '"payload":{"on":"2026-01-01","how":"call"}',
      '"payload":{"on":"2026-01-01","how":"pigeon"}',
    ],
    ['headers of another event', '"ce_type":"household.told.v2"', '"ce_type":"household.told.v1"'],
    ['a header that is missing', '"ce_sequence":"7",', ''],
    ['a topic with no partition', '"partitions":12', '"partitions":0'],
    ['an action that is none', '"action":"send"', '"action":"shout"'],
  ] as const;
  it.each(seeded)('%s', async (_what, from, to) => {
    expect(text).toContain(from);
    expect((await judged(text.replaceAll(from, to))).faults).not.toEqual([]);
  });
});
