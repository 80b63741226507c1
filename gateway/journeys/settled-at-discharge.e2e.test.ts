import type { GraphClient } from '@jiuzhu/infra/graph-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { adoptRegions, aNumber, type Family } from './family.ts';
import { aGrantedFamily } from './granted-family.ts';
import { aBill, designateProvider, reverseSettlement, settleBill } from './medical-steps.ts';
import { dayIn } from './procedure-steps.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2026-03-02T01:00:00Z');
  await adoptRegions(await world.officer('registrar'));
});
afterAll(() => world.close());

const patient = aNumber('1979-03-12');

const page = `query ($id: ID!) { medicalSituation(household: $id) {
  classes { class since until person { id } }
  accounts { year pool paid paidLimit }
}
medicalYear(household: $id, year: 2026) { settlements { paid reversal { reason } patient { name } } } }`;
type Medical = {
  readonly classes: readonly { readonly class: string; readonly since: string; readonly until: string | null }[];
  readonly accounts: readonly { readonly year: number; readonly pool: string; readonly paid: number; readonly paidLimit: number }[];
  readonly settlements: readonly {
    readonly paid: number;
    readonly reversal: object | null;
    readonly patient: { readonly name: string } | null;
  }[];
};
const medicalOf = async (officer: GraphClient, { id }: Family): Promise<Medical> => {
  type Answer = { readonly medicalSituation: Omit<Medical, 'settlements'>; readonly medicalYear: Pick<Medical, 'settlements'> };
  const { medicalSituation, medicalYear } = await officer.query<Answer>(page, { id });
  return { ...medicalSituation, settlements: medicalYear.settlements };
};

it('whoever is granted the allowance is helped at discharge from that day on, to the cap of the year and no further, and a reversal gives it back', async () => {
  const [officer, window] = [await world.officer('medical-officer'), await world.officer('medical-provider')];
  const hospital = await designateProvider(officer);

  const before = dayIn(world);
  const family = await aGrantedFamily(world, patient);
  const confirmedOn = dayIn(world);
  const { classes } = await medicalOf(officer, family);
  expect(classes.map((it) => [it.class, it.since, it.until])).toEqual(family.members.map(() => ['DIBAO', confirmedOn, null]));

  // admitted before the confirmation: of no class then
  expect(await settleBill(window, aBill(hospital, patient, before, { dischargedOn: confirmedOn }))).toMatchObject({ class: null, paid: 0 });
  // 1,000,000 fen are left in policy, of which three quarters are paid
  const first = await settleBill(window, aBill(hospital, patient, confirmedOn));
  expect(first).toMatchObject({ class: 'DIBAO', paid: 750_000, leftToPatient: 450_000 });

  // ten at once of one person: what is left of the cap of 50,000 yuan is paid, and not a fen more
  const dear = { totalCost: 1_000_000, inPolicyCost: 1_000_000, basicPaid: 0, catastrophicPaid: 0, supplementaryPaid: 0, place: 'BEYOND' };
  const many = await Promise.all(Array.from({ length: 10 }, () => settleBill(window, aBill(hospital, patient, confirmedOn, dear))));
  expect(many.reduce((sum, { paid }) => sum + paid, 0)).toBe(5_000_000 - 750_000);
  expect(await medicalOf(officer, family)).toMatchObject({
    accounts: [{ year: 2026, pool: 'SHARED', paid: 5_000_000, paidLimit: 5_000_000 }],
  });
  expect(await settleBill(window, aBill(hospital, patient, confirmedOn, dear))).toMatchObject({ paid: 0 });

  await reverseSettlement(window, first.id);
  await world.settle();
  const after = await medicalOf(officer, family);
  expect(after.accounts).toMatchObject([{ paid: 4_250_000 }]);
  expect(after.settlements).toHaveLength(13);
  expect(after.settlements.filter(({ reversal }) => reversal !== null)).toHaveLength(1);
  expect(new Set(after.settlements.map((it) => it.patient?.name))).toEqual(new Set(['李**']));
  expect(await settleBill(window, aBill(hospital, patient, confirmedOn, dear))).toMatchObject({ paid: 750_000 });

  // whoever handles the household's cases sees it on its page
  const onPage = 'query ($id: ID!) { household(id: $id) { medical { classes { class } accounts { paid } } } }';
  const { household } = await (await world.officer('reviewer')).query<{ household: { medical: object } }>(onPage, { id: family.id });
  expect(household.medical).toMatchObject({ classes: [{ class: 'DIBAO' }, {}, {}], accounts: [{ paid: 5_000_000 }] });

  const elsewhere = await world.officer('medical-officer', { region: '990099' });
  expect((await elsewhere.raw<object>(page, { id: family.id })).data).toEqual({ medicalSituation: null, medicalYear: null });
});
