import { accept, onStream, reject } from '@jiuzhu/kernel';
import { householdRegistered } from '@jiuzhu/schema/events/household/household-registered.ts';
import { householdSplit } from '@jiuzhu/schema/events/household/household-split.ts';
import { command, reaches } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { splits } from '../adapters/database/partings.ts';
import { day, id, region, relations, settlement, version } from '../adapters/input-shapes.ts';
import { tellFacts } from '../adapters/events/tell-facts.ts';
import { beganOf, editable, headed, known, possible } from '../domain/editable.ts';
import { membersOf } from '../domain/household.ts';
import { split } from '../domain/part.ts';
import { isInhabited } from '../domain/region.ts';
import { tellMembers } from '../domain/told.ts';

/** Some members form a household of their own (分户). The head stays; one of those who leave is the head of the new one. */
export const splitHousehold = command({
  allow: { role: 'clerk' },
  input: z.object({ household: id('household'), version, on: day, members: relations, region, settlement }),
  subject: splits,
  key: ({ household, region }, newId) => ({ household, into: newId('household'), region }),
  decide: ({ version, on, members, region, settlement }, { household, into, times }, ctx) => {
    const leaving = members.map(({ person }) => person);
    const stopped =
      editable(household, version, ctx.version()) ??
      known(household, leaving, (at) => ['members', String(at), 'person']) ??
      possible(on, ctx.today, beganOf(household, leaving)) ??
      headed(members, ['members']);
    if (stopped) return stopped;
    if (!reaches(ctx.actor, region) || !isInhabited(times, region, on)) return reject('RegionUnknown', { path: ['region'] });
    const { stays, goes } = split(household, { id: into, home: { region, settlement }, members }, on, ctx.newId);
    const headless = headed(membersOf(stays), ['members']);
    if (headless) return headless;
    const from = { householdId: household.id, version: ctx.version() + 1 };
    const became = { householdId: into, version: 1 };
    const there = [
      householdRegistered({ householdId: into, on, region, settlement, members: tellMembers(goes), from }),
      ...tellFacts(undefined, goes, on),
    ].map((event) => onStream(`household/${into}`, event));
    const here = [
      householdSplit({ householdId: household.id, on, into: became, members: tellMembers(stays) }),
      ...tellFacts(household, stays, on),
    ];
    return accept({ stays, goes }, [...here, ...there]);
  },
});
