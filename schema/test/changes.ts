import { type AnyContract, event, field } from '@jiuzhu/event-log';
import { z } from 'zod';

type Shape = Readonly<Record<string, z.ZodType>>;

/** A published version, and what one may not make of it. */
export const fields = {
  householdId: field.id('household'),
  on: field.day(),
  amount: field.fen().optional(),
  how: field.openCode(['letter', 'call']),
  what: field.code(['birth', 'death']),
  code: field.code(/^[a-z]{2,5}$/),
  list: z.array(z.object({ kind: field.code(['wages']), months: field.count() })),
};

export const example = {
  householdId: '00000000-0000-4000-8000-000000000001',
  on: '2026-01-01',
  how: 'letter',
  what: 'birth',
  code: 'ab',
  list: [{ kind: 'wages', months: 1 }],
};

export const contract = (shape: Shape, more: object = {}, type = 'household.told.v1'): AnyContract =>
  event(type, z.object(shape), { example: Object.fromEntries(Object.entries({ ...example, ...more }).filter(([name]) => name in shape)) });

const without = (name: keyof typeof fields): Shape => Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name));

/** Who stumbles over values of the other side: the newest reader, one of then, or only whoever compares the schemas. */
type Stumbles = 'newest' | 'frozen' | 'nobody';
type Change = {
  readonly what: string;
  readonly shape: Shape;
  readonly more: object;
  readonly says: string;
  readonly stumbles: Stumbles;
};

const change = (what: string, shape: Shape, more: object, says: string, stumbles: Stumbles): Change => ({
  what,
  shape,
  more,
  says,
  stumbles,
});

export const incompatible: readonly Change[] = [
  change('loses a field', without('amount'), {}, '$.amount was removed', 'nobody'),
  change('loses a required field', without('on'), {}, '$.on was removed', 'frozen'),
  change('gains a required field', { ...fields, later: field.count() }, { later: 1 }, '$.later is new and required', 'newest'),
  change('makes a field required', { ...fields, amount: field.fen() }, { amount: 1 }, '$.amount was optional and is required', 'newest'),
  change('makes a field optional', { ...fields, on: field.day().optional() }, {}, '$.on was required and is optional', 'frozen'),
  change('makes a day a month', { ...fields, on: field.month() }, { on: '2026-01' }, '$.on had kind "day" and has "month"', 'newest'),
  change(
    'names another thing',
    { ...fields, householdId: field.id('person') },
    {},
    '$.householdId had of "household" and has "person"',
    'nobody',
  ),
  change(
    'makes an amount a count',
    { ...fields, amount: field.count().optional() },
    {},
    '$.amount had kind "fen" and has "count"',
    'newest',
  ),
  change('adds a value to a closed code', { ...fields, what: field.code(['birth', 'death', 'marriage']) }, {}, '$.what had enum', 'frozen'),
  change('takes a value from a closed code', { ...fields, what: field.code(['birth']) }, {}, '$.what had enum', 'newest'),
  change('takes a value from an open code', { ...fields, how: field.openCode(['letter']) }, {}, '$.how lost the code call', 'nobody'),
  change(
    'closes an open code',
    { ...fields, how: field.code(['letter', 'call']) },
    {},
    '$.how had kind "open-code" and has "code"',
    'newest',
  ),
  change('narrows a pattern', { ...fields, code: field.code(/^[a-z]{2}$/) }, {}, '$.code had pattern', 'newest'),
  change('widens a pattern', { ...fields, code: field.code(/^[a-z]{2,9}$/) }, {}, '$.code had pattern', 'frozen'),
  change(
    'makes a list one thing',
    { ...fields, list: field.day() },
    { list: '2026-01-01' },
    '$.list had type "array" and has "string"',
    'newest',
  ),
  change(
    'changes what a list holds',
    { ...fields, list: z.array(z.object({ kind: field.code(['wages']) })) },
    { list: [{ kind: 'wages' }] },
    '$.list[].months was removed',
    'frozen',
  ),
];

export const compatible: readonly Shape[] = [
  fields,
  { ...fields, later: field.count().optional(), further: z.array(field.hash()).optional() },
  { ...fields, how: field.openCode(['letter', 'call', 'visit']) },
];
