import { day } from '@jiuzhu/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aLaw } from '../../testing/standards.ts';
import { boardings, kinds } from '../grants/kind.ts';
import { isOwed, tableFor } from '../grants/rows.ts';
import { classes } from '../household/class.ts';
import { placements, stages } from '../school/stage.ts';
import { terms } from '../school/term.ts';
import { judge } from './judge.ts';

const source = { kind: 'application', stream: 'household/1', version: 1, asOf: day('2026-09-01'), source: 'declared' };
const row = fc.record({
  class: fc.constantFrom(...classes),
  stage: fc.constantFrom(...stages),
  boarding: fc.constantFrom(...boardings),
  kind: fc.constantFrom(...kinds),
  amount: fc.integer({ min: 0, max: 1_000_000 }),
});
/** Each kind once for a class, stage and boarding, as the table of a place has it. */
const table = fc.uniqueArray(row, {
  minLength: 1,
  maxLength: 20,
  selector: (it) => [it.class, it.stage, it.boarding, it.kind].join(' '),
});
const given = fc.array(fc.record({ term: fc.constantFrom(...terms), kind: fc.constantFrom(...kinds) }), { maxLength: 3 });
const asked = fc.record({ schoolYear: fc.constant(2026), from: fc.constantFrom(...terms), given, ofHousehold: fc.constant(true) });
const found = fc.record({ enrolled: fc.boolean(), stage: fc.constantFrom(...stages) });

/** A table, and a pupil of whom it mostly speaks: of one of its rows, or of any. */
const placement = fc.constantFrom(...placements, undefined);
const pupils = fc
  .record({ table, special: table, placement, asked, found, any: row, nth: fc.nat({ max: 24 }), inRoll: fc.boolean() })
  .map((it) => {
    const { class: of, stage, boarding } = it.table[it.nth] ?? it.any;
    return {
      asked: { ...it.asked, class: of, stage, boarding, placement: it.placement },
      found: it.inRoll ? { enrolled: true, stage, placement: it.placement } : it.found,
      law: aLaw({ 'education.grants': it.table, 'education.grants.special-school': it.special }),
    };
  });

it('whatever the table says: nothing of another class, stage or boarding is given, no kind twice in a term, and all that is not given already and nothing else', () => {
  fc.assert(
    fc.property(pupils, ({ asked: it, found: roll, law }) => {
      const judged = judge(it, roll, law, source);
      if (judged.kind !== 'granted') return;
      expect(roll).toEqual({ enrolled: true, stage: it.stage, placement: it.placement });
      const said = judged.grants.map(({ term, kind }) => `${term} ${kind}`);
      expect(new Set(said).size).toBe(said.length);
      expect(it.given.filter(({ term, kind }) => said.includes(`${term} ${kind}`))).toEqual([]);
      const rows = (law[tableFor(it, law)] ?? []).filter(
        (one) => one.class === it.class && one.stage === it.stage && one.boarding === it.boarding,
      );
      for (const term of terms.slice(terms.indexOf(it.from))) {
        const owed = rows.filter(({ kind }) => !it.given.some((one) => one.term === term && one.kind === kind));
        const got = judged.grants.filter((one) => one.term === term);
        expect(got.map(({ kind, amount }) => ({ kind, amount }))).toEqual(owed.map(({ kind, amount }) => ({ kind, amount })));
      }
    }),
  );
});

it('nobody whom the law obliges to help is refused for what the table does not say', () => {
  fc.assert(
    fc.property(pupils, ({ asked: it, law }) => {
      const judged = judge(it, { enrolled: true, stage: it.stage }, law, source);
      if (isOwed(it) && judged.kind === 'refused') {
        expect(judged.reasons.filter(({ verdict }) => verdict !== 'pass').map(({ code }) => code)).toEqual(['same-kind']);
      }
    }),
  );
});
