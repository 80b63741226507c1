import { accept, onStream, reject } from '@jiuzhu/kernel';
import { householdMerged } from '@jiuzhu/schema/events/household/household-merged.ts';
import { command, reaches } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { mergers } from '../adapters/database/partings.ts';
import { day, id, relations, version } from '../adapters/input-shapes.ts';
import { tellFacts } from '../adapters/events/tell-facts.ts';
import { beganOf, countable, editable, known, possible } from '../domain/editable.ts';
import { membersOf } from '../domain/household.ts';
import { merge } from '../domain/part.ts';
import { tellMembers } from '../domain/told.ts';

/** Two households become one (并户): the other ends in the one that is kept, whose head stays the head. */
export const mergeHouseholds = command({
  allow: { role: 'clerk' },
  input: z.object({ household: id('household'), version, other: id('household'), otherVersion: version, on: day, relations }),
  subject: mergers,
  key: ({ household, other }) => ({ kept: household, ending: other }),
  decide: (input, { kept, ending }, ctx) => {
    const { version, other, otherVersion, on, relations } = input;
    if (!ending || other === kept.id || !reaches(ctx.actor, ending.region)) return reject('HouseholdUnknown', { path: ['other'] });
    const theirs = ctx.version(`household/${other}`);
    const coming = membersOf(ending).map(({ person }) => person.id);
    const stopped =
      editable(kept, version, ctx.version()) ??
      editable(ending, otherVersion, theirs, ['otherVersion']) ??
      known(
        ending,
        relations.map(({ person }) => person),
        (at) => ['relations', String(at), 'person'],
      ) ??
      possible(on, ctx.today, beganOf(kept)) ??
      possible(on, ctx.today, beganOf(ending, coming)) ??
      countable(membersOf(kept).length + coming.length, ['other']);
    if (stopped) return stopped;
    if (relations.some(({ relation }) => relation === 'head')) return reject('TwoHeads', { path: ['relations'] });
    if (relations.length < coming.length)
      return reject('InvalidInput', { path: ['relations'], message: '应为并入的每一名成员填写与户主的关系' });
    const merged = merge(kept, ending, relations, on, ctx.newId);
    const members = tellMembers(merged.kept);
    const here = householdMerged({ householdId: kept.id, on, role: 'kept', other: { householdId: other, version: theirs + 1 }, members });
    const there = householdMerged({
      householdId: other,
      on,
      role: 'ended',
      other: { householdId: kept.id, version: ctx.version() + 1 },
      members: [],
    });
    const ends = [there, ...tellFacts(ending, merged.ended, on)].map((event) => onStream(`household/${other}`, event));
    return accept(merged, [here, ...tellFacts(kept, merged.kept, on), ...ends]);
  },
});
