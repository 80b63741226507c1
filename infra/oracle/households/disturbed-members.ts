import { addDays, addMonths } from '@jiuzhu/kernel';
import { changeOne, inHousehold } from './disturbed.ts';
import type { Disturbed, Member } from './disturbed.ts';
import { oneOf } from './drawn.ts';

const anyone = (): boolean => true;
const days = [-1, 0, 1] as const;

export const disturbedMembers: Disturbed = {
  'applies alone': {
    share: 0.3,
    disturb: (it, draw) => {
      const { members } = it.household;
      const frail = members.find(({ disability, majorIllness }) => disabilityIsGrave(disability) || majorIllness);
      const one = (draw('frail') < 0.7 ? frail : undefined) ?? members[Math.floor(draw('who') * members.length)];
      if (!one) return it;
      const disability = draw('certificate') < 0.7 ? ({ kind: 'physical', grade: 2 } as const) : one.disability;
      const others = members.map((member) => (member === one ? { ...one, disability } : member));
      return { ...inHousehold(it, { members: others }), applicants: { grain: 'person', personId: one.personId } };
    },
  },
  disabled: {
    share: 0.25,
    disturb: (it, draw) => {
      const kind = oneOf(['physical', 'sight', 'intellectual', 'mental', 'hearing'] as const, draw('kind'));
      const disability = { kind, grade: 1 + Math.floor(draw('grade') * 4) };
      return inHousehold(it, { members: changeOne(it.household.members, anyone, draw('who'), (one) => ({ ...one, disability })) });
    },
  },
  'a birthday that matters': {
    share: 0.25,
    disturb: (it, draw, law) => {
      const years = oneOf([law.tekunMinorAge, 18, 60, law.tekunElderlyAge], draw('years'));
      const born = addDays(addMonths(it.day, -12 * years), oneOf(days, draw('born')));
      return inHousehold(it, { members: changeOne(it.household.members, anyone, draw('who'), (one) => ({ ...one, born })) });
    },
  },
  'gravely ill': {
    share: 0.1,
    disturb: (it, draw) =>
      inHousehold(it, { members: changeOne(it.household.members, anyone, draw('who'), (one) => ({ ...one, majorIllness: true })) }),
  },
  away: {
    share: 0.15,
    disturb: (it, draw, law) => {
      const reason = oneOf(['clergy', 'prison', 'detox', 'missing', 'conscript'] as const, draw('reason'));
      const months = law.excludedMembers.find((row) => row.reason === reason)?.months ?? 0;
      const since = addDays(addMonths(it.day, -months), oneOf(days, draw('since')));
      return inHousehold(it, {
        members: changeOne(it.household.members, anyone, draw('who'), (one): Member => ({ ...one, absence: { reason, since } })),
      });
    },
  },
  'ties to land or town': {
    share: 0.3,
    disturb: (it, draw) => {
      const ties = (['contracted-land', 'collective-income', 'relocated-to-town'] as const).filter((one) => draw(one) < 0.4);
      // who is in extreme difficulty is often the only one
      const those = draw('all') < 0.7 ? it.household.members.map((one) => ({ ...one, ties })) : undefined;
      return inHousehold(it, { members: those ?? changeOne(it.household.members, anyone, draw('who'), (one) => ({ ...one, ties })) });
    },
  },
  newcomer: {
    share: 0.05,
    disturb: (it, draw) =>
      inHousehold(it, {
        members: changeOne(it.household.members, anyone, draw('who'), (one) => ({
          ...one,
          knownSince: addDays(it.report?.on ?? it.day, oneOf(days, draw('since'))),
        })),
      }),
  },
};

const disabilityIsGrave = (it: Member['disability']): boolean => it !== undefined && it.grade <= 3;
