import { describe, expect, it } from 'vitest';
import { differences, type Looker } from './compare.ts';
import type { Seen } from './seen.ts';
import { type Cell, duties, type Row } from './table.ts';

const secrets = ['钱示例', '990000197903120018'];
const clerk: Looker = { role: 'clerk', onDuty: false, elsewhere: false };
const row = (cell: Cell, everywhere = false): Row => ({
  everywhere,
  cells: Object.fromEntries(Object.keys(duties).map((role) => [role, cell])) as Row['cells'],
});
const always = (word: Cell['without']): Row => row({ without: word, onDuty: word });
const of = (table: Row, values: readonly unknown[], codes: readonly string[] = [], looker = clerk): readonly string[] => {
  const seen: Seen = new Map([['Person.name', { values: [...values], codes: [...codes] }]]);
  return differences(new Map([['Person.name', table]]), new Set(['Person.name']), seen, looker, secrets);
};

describe('what was shown against what the table says', () => {
  it('is told apart in each direction', () => {
    const masking = row({ without: 'masked', onDuty: 'shown' });
    expect(of(masking, ['钱**'])).toEqual([]);
    expect(of(masking, ['钱示例'])).toEqual(['Person.name: shown, and the table says masked']);
    expect(of(masking, ['钱**', '钱示例'])).toEqual(['Person.name: partly masked, and the table says masked']);
    expect(of(masking, ['钱**'], [], { ...clerk, onDuty: true })).toEqual(['Person.name: masked, and the table says shown']);
    expect(of(masking, [])).toEqual(['Person.name: null, and the table says masked']);
    expect(of(always('null'), [0])).toEqual(['Person.name: shown, and the table says null']);
    expect(of(always('error'), [], ['FORBIDDEN'])).toEqual([]);
    expect(of(always('error'), [], ['FAULT'])).toEqual(['Person.name: error FAULT, and the table says error']);
    expect(of(always('shown'), ['a'], ['FORBIDDEN'])).toEqual(['Person.name: error FORBIDDEN, and the table says shown']);
  });

  it('is nothing from elsewhere, but for what hangs on no region', () => {
    const far = { ...clerk, elsewhere: true };
    expect(of(always('shown'), [1], [], far)).toEqual(['Person.name: shown, and the table says null']);
    expect(of(row({ without: 'shown', onDuty: 'shown' }, true), [1], [], far)).toEqual([]);
    expect(of(always('error'), [], ['FORBIDDEN'], far)).toEqual([]);
  });

  it('is a fault where the table has no row', () => {
    const seen: Seen = new Map([['Person.shoeSize', { values: [44], codes: [] }]]);
    expect(differences(new Map(), new Set(), seen, clerk, secrets)).toEqual(['Person.shoeSize is not in the table']);
  });
});
