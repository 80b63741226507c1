import { adopt, approve, withdraw } from '../standards-steps.ts';
import { preview } from '../preview-steps.ts';
import { county, type World } from '../world.ts';

const days = (now: Date, more: number): string => new Date(now.getTime() + more * 86_400_000).toISOString().slice(0, 10);

/** Of the county: a document with a value of every shape, previewed and approved, of which one binds and lapses in a month, after which the province's is left; and one that was taken back. */
export async function enteredStandards(world: World): Promise<readonly string[]> {
  const [author, approver] = [await world.officer('standards-author'), await world.officer('standards-approver')];
  const on = (more: number): string => days(world.now(), more);
  const retention = (from: number, to: number) => ({
    parameter: 'household.retention',
    from: on(from),
    to: on(to),
    cells: [{ number: 36 }],
  });
  const later = [
    {
      parameter: 'subsistence.standard',
      cells: [
        { key: 'urban', fen: 70_000 },
        { key: 'rural', fen: 47_000 },
      ],
    },
    { parameter: 'subsistence.property.comparator', cells: [{ word: 'le' }] },
    {
      parameter: 'subsistence.income.deductions',
      cells: [
        { row: 0, key: 'item', word: 'medical' },
        { row: 0, key: 'share', number: 10_000 },
        { row: 0, key: 'ceiling', number: 50_000 },
      ],
    },
  ].map((it) => ({ ...it, from: on(60) }));
  const proposed = await adopt(author, county, [retention(0, 30), ...later]);
  await preview(world, approver, proposed);
  const bound = await approve(approver, proposed);
  const taken = await withdraw(author, await adopt(author, county, [retention(90, 120)]));
  await world.settle();
  return [bound.id, taken.id];
}

/** Of the county, from today on: a figure that decides nothing in the story, so that two decisions stand under different standards. */
export async function raisedCeiling(world: World): Promise<void> {
  const [author, approver] = [await world.officer('standards-author'), await world.officer('standards-approver')];
  const value = { parameter: 'subsistence.rigid.education-ceiling', from: days(world.now(), 0), cells: [{ fen: 990_000 }] };
  await approve(approver, await adopt(author, county, [value]));
  await world.settle();
}
