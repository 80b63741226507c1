import type { Tx } from '@jiuzhu/service-kit';
import { assisted, cameIntoEffect } from '../../domain/assistance/assisted.ts';
import type { SubsistenceCase } from '../../domain/procedure/subsistence-case.ts';
import { readAssistance, writingAssistance } from './assistance-rows.ts';
import { updateCase } from './case-rows.ts';

/** A case, and what the household is given where a decision on it has come into effect: whoever made it do so, it is written with it. */
export const saveCase = async (tx: Tx, before: SubsistenceCase, after: SubsistenceCase, version: number): Promise<void> => {
  await updateCase(tx, before, after, version);
  const decision = cameIntoEffect(before, after);
  if (!decision) return;
  const was = (await readAssistance(tx, [after.householdId])).get(after.householdId);
  const is = assisted(was, after, decision);
  if (!is || is === was) return;
  const { name, text, values } = writingAssistance([{ ...is, version }]);
  await tx.sql(name, text, values);
};
