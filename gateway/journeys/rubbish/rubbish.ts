import fc from 'fast-check';
import { getNullableType, type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';

const texts = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e示例',
  "'; drop table people; --",
  '__proto__',
  '../../etc',
  'null',
  '李'.repeat(5_000),
  '00000000-0000-0000-0000-000000000000',
  '99000019800230001X',
  '990000299901010018',
  '990000001001',
  '99',
  'subsistence-case/00000000-0000-8000-8000-000000000000',
  '${7*7}',
];
const text = fc.oneof(fc.constantFrom(...texts), fc.string({ unit: 'binary', maxLength: 40 }), fc.uuid(), fc.stringMatching(/^\d{2,12}$/));
const day = fc.oneof(
  fc.constantFrom('0001-01-01', '1900-02-28', '2026-03-02', '2026-03-03', '9999-12-31', '2024-02-29', '2026-02-30', '2026-13-41', '昨天'),
  fc.date({ min: new Date('1850-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }).map((it) => it.toISOString().slice(0, 10)),
);

const scalars: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  Boolean: fc.boolean(),
  Int: fc.oneof(fc.constantFrom(0, -1, 1, 2_147_483_647, -2_147_483_648), fc.integer()),
  Fen: fc.oneof(fc.constantFrom(0, -1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER), fc.maxSafeInteger()),
  Date: day,
  DateTime: fc.oneof(
    day.map((it) => `${it}T12:00:00Z`),
    fc.constantFrom('2026-02-30T00:00:00Z', '2026-03-02', '昨天', ''),
  ),
};

/** Of its type, and absurd. */
export function rubbishOf(type: GraphQLInputType): fc.Arbitrary<unknown> {
  if (!isNonNullType(type))
    return fc.oneof({ weight: 1, arbitrary: fc.constantFrom(null, undefined) }, { weight: 2, arbitrary: present(type) });
  return present(getNullableType(type));
}

function present(type: GraphQLInputType): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return present(getNullableType(type));
  if (isListType(type))
    return fc.oneof(
      { weight: 9, arbitrary: fc.array(rubbishOf(type.ofType), { maxLength: 3 }) },
      { weight: 1, arbitrary: many(type.ofType) },
    );
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
  if (!isInputObjectType(type)) return scalars[type.name] ?? text;
  return fc.record(Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, rubbishOf(field.type)])));
}

/** More of them than anything has. */
const many = (type: GraphQLInputType): fc.Arbitrary<unknown> => rubbishOf(type).map((one) => Array.from({ length: 300 }, () => one));

/** Of no type that was asked for. */
export const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(1e308, -0.5, 2 ** 53 + 2, [[[]]], { a: { b: {} } }, '2026-02-30', true),
);

/** Something like a valid input: all of it, or with one place of it replaced, by something alike or by anything at all. */
export type Change =
  | { readonly kind: 'as it is' }
  | { readonly kind: 'replaced'; readonly place: number; readonly by: unknown }
  | { readonly kind: 'replaced alike'; readonly place: number; readonly by: Alike };
type Alike = { readonly string: string; readonly number: number; readonly boolean: boolean; readonly object: null };

const whole = fc.oneof(
  fc.constantFrom(0, -1, 1, 2_147_483_647, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER),
  fc.integer(),
  fc.maxSafeInteger(),
);
const alike: fc.Arbitrary<Alike> = fc.record({
  string: fc.oneof(text, day),
  number: whole,
  boolean: fc.boolean(),
  object: fc.constant(null),
});

/** It is not drawn as it is: that is asked of each once, and would use up a subject, which is dear, for nothing that is rubbish. */
export const changeOf = (type: GraphQLInputType): fc.Arbitrary<Change> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('replaced alike' as const), place: fc.nat(), by: alike }) },
    { weight: 1, arbitrary: replaced(anything) },
    { weight: 1, arbitrary: replaced(rubbishOf(type)) },
  );

const replaced = (by: fc.Arbitrary<unknown>): fc.Arbitrary<Change> =>
  fc.record({ kind: fc.constant('replaced' as const), place: fc.nat(), by });

/** Every place of a value at which something else may stand. */
const placesOf = (value: unknown, at: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] => {
  if (typeof value !== 'object' || value === null) return [at];
  const inner = Object.entries(value).flatMap(([name, one]) => placesOf(one, [...at, name]));
  return at.length > 0 ? [at, ...inner] : inner;
};

/** Another key is as good, and the kit's to look at, which is the same for all: of the changes of an input that has anything else, few are of its key. */
const placesToChange = (input: object, place: number): readonly (readonly (string | number)[])[] => {
  const all = placesOf(input);
  const others = all.filter(([first]) => first !== 'idempotencyKey');
  return others.length === 0 || place % 12 === 0 ? all : others;
};

export function changedBy(input: object, change: Change): object {
  if (change.kind === 'as it is') return input;
  const places = placesToChange(input, change.place);
  const [...way] = places[change.place % places.length] ?? [];
  const last = way.pop();
  const copy = structuredClone(input);
  const holder = way.reduce<Record<string, unknown>>((it, step) => it[step] as Record<string, unknown>, copy as Record<string, unknown>);
  if (last === undefined) return copy;
  holder[last] = change.kind === 'replaced' ? change.by : change.by[typeof holder[last] as keyof Alike];
  return copy;
}
