import { expect, it } from 'vitest';
import { heardElsewhere, toldOnce, toldTwice } from '../../test/told-twice.ts';
import { catalogue } from './catalogue.ts';

const parties = [
  { name: 'household', tells: [toldTwice], hears: [heardElsewhere] },
  { name: 'verification', tells: [], hears: [toldTwice] },
];
const chapters = catalogue([toldOnce, toldTwice], parties).split(/^##+ /m);
const chapter = (title: string): string => chapters.find((it) => it.startsWith(title)) ?? '';

it('names the topic and each field', () => {
  expect(chapter('household\n')).toContain('Topic `household.events`');
  expect(chapter('household.told.v1')).toContain('| `list?[].who` | id of a person |');
  expect(chapter('household.told.v2')).toContain('| `how` | code: `letter` `call` |');
});

it('says who tells and who hears each version, and from which day on', () => {
  for (const type of ['household.told.v1', 'household.told.v2'])
    expect(chapter(type)).toContain('Told by household; heard by verification.');
  expect(chapter('household.told.v2')).toContain('Told from 2026-09-01 on; until then `household.told.v1` is.');
  expect(chapter('household.told.v1')).toContain('Superseded by `household.told.v2` from 2026-09-01 on');
  expect(catalogue([toldOnce], [])).toContain('Told by nobody; heard by none of our services.');
});

it('names what is heard and told by nobody yet, and only that', () => {
  expect(chapter('To come')).toContain('| `medical.heard.v1` | household |');
  expect(chapter('To come')).not.toContain('household.told');
  expect(catalogue([toldOnce], [])).not.toContain('## To come');
});
