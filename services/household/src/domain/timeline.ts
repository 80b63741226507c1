import type { Day, Id } from '@jiuzhu/kernel';
import type { Kind, Source, Statement, Values } from './statement.ts';

export type Statements = readonly Statement[];
export type NewId = <K extends string>(kind: K) => Id<K>;

/** Whose statements of what kind: of one such subject at most one holds on any day. */
export type Subject<K extends Kind> = { readonly kind: K; readonly household?: Id<'household'>; readonly person?: Id<'person'> };
export type Said = { readonly source: Source; readonly evidence: readonly string[] };

export const isOpen = ({ to }: { readonly to?: Day }): boolean => to === undefined;

/** A day belongs to what begins on it, not to what ends on it. */
export const holdsOn = ({ from, to }: { readonly from: Day; readonly to?: Day }, on: Day): boolean =>
  from <= on && (to === undefined || on < to);

const isOf = <K extends Kind>(statement: Statement, subject: Subject<K>): statement is Statement<K> & Statement =>
  statement.kind === subject.kind && statement.household === subject.household && statement.person === subject.person;

const isKind =
  <K extends Kind>(kind: K) =>
  (it: Statement): it is Extract<Statement, { kind: K }> =>
    it.kind === kind;

/** What is so still, of one kind. */
export const open = <K extends Kind>(statements: Statements, kind: K): readonly Extract<Statement, { kind: K }>[] =>
  statements.filter(isKind(kind)).filter(isOpen);

export const openOf = <K extends Kind>(statements: Statements, subject: Subject<K>): Statement | undefined =>
  statements.find((it) => isOpen(it) && isOf(it, subject));

const without = (statements: Statements, gone: Statement | undefined): Statements => statements.filter((it) => it !== gone);

/** The same statement, but ended on a day: nothing where it would have begun only then. `value`, where its end says more. */
export function ended(it: Statement, on: Day, newId: NewId, value: object = it.value): Statements {
  return on <= it.from ? [] : [{ ...it, value, to: on, id: newId('statement') } as Statement];
}

export function stated<K extends Kind>(subject: Subject<K>, value: Values[K], from: Day, said: Said, newId: NewId): Statement {
  return { id: newId('statement'), ...subject, value, from, ...said } as Statement;
}

/** From a day it is otherwise, whatever was said of the time after it; what was so until then stays so until then. `undefined` ends it. */
export function changedFrom<K extends Kind>(
  all: Statements,
  subject: Subject<K>,
  value: Values[K] | undefined,
  on: Day,
  said: Said,
  newId: NewId,
): Statements {
  const touched = (it: Statement): boolean => isOf(it, subject) && (it.to === undefined || it.to > on);
  return [
    ...all.flatMap((it) => (touched(it) ? ended(it, on, newId) : [it])),
    ...(value === undefined ? [] : [stated(subject, value, on, said, newId)]),
  ];
}

/**
 * What is recorded of a day was never so: another value takes its place for the whole of its time. `undefined` takes it away. Where nothing is
 * recorded of that day, the value holds from it on, until what is recorded next.
 */
export function corrected<K extends Kind>(
  all: Statements,
  subject: Subject<K>,
  value: Values[K] | undefined,
  on: Day,
  evidence: readonly string[],
  newId: NewId,
): Statements {
  const theirs = all.filter((it) => isOf(it, subject));
  const wrong = theirs.find((it) => holdsOn(it, on));
  if (value === undefined) return without(all, wrong);
  const said = { source: 'corrected', evidence } as const;
  if (wrong) return [...without(all, wrong), { ...wrong, value, ...said, id: newId('statement') } as Statement];
  const next = theirs
    .map(({ from }) => from)
    .filter((from) => from > on)
    .toSorted()[0];
  const right = stated(subject, value, on, said, newId);
  return [...all, next ? { ...right, to: next } : right];
}
