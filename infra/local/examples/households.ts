import { residentIdWithCheckDigit } from '@jiuzhu/kernel';

export type ExampleMember = {
  readonly name: string;
  readonly born: string;
  readonly sequence: number;
  readonly relation: string;
  readonly traits?: Readonly<Record<string, unknown>>;
};
export type ExampleFact = {
  /** place of the member in the list; absent: the household's */
  readonly of?: number;
  readonly kind: 'income' | 'spending' | 'property';
  readonly item: string;
  readonly amount: number;
  readonly months?: number;
  readonly count?: number;
};
export type ExampleHousehold = {
  readonly key: string;
  readonly title: string;
  readonly region: string;
  readonly settlement: 'urban' | 'rural';
  readonly members: readonly ExampleMember[];
  readonly facts: readonly ExampleFact[];
  /** how far its road goes on the first start */
  readonly until: 'registered' | 'publicity' | 'refused';
};

/** Area prefix 990000 was never issued: nobody has, or ever had, such a number. */
export const exampleNumber = ({ born, sequence }: ExampleMember): string =>
  residentIdWithCheckDigit(`990000${born.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`);

export const exampleHouseholds: readonly ExampleHousehold[] = [
  {
    key: 'li',
    title: '三口之家：收入低于标准，初审同意，公示中',
    region: '610304001001',
    settlement: 'urban',
    members: [
      { name: '李示例', born: '1979-03-12', sequence: 11, relation: 'head', traits: { employment: 'flexible', labour: 'full' } },
      {
        name: '王示例',
        born: '1981-07-30',
        sequence: 22,
        relation: 'spouse',
        traits: { employment: 'unemployed', labour: 'partial', disability: { kind: 'physical', grade: 3 } },
      },
      { name: '李小例', born: '2012-09-01', sequence: 33, relation: 'child', traits: { schooling: 'junior' } },
    ],
    facts: [
      { of: 0, kind: 'income', item: 'wage', amount: 1_080_000, months: 12 },
      { of: 1, kind: 'income', item: 'transfer', amount: 60_000, months: 12 },
      { of: 0, kind: 'property', item: 'deposit', amount: 350_000 },
      { of: 2, kind: 'spending', item: 'education', amount: 120_000, months: 12 },
    ],
    until: 'publicity',
  },
  {
    key: 'zhao',
    title: '两口之家：存款超过限额一分，不予确认，理由逐条列明',
    region: '610304001002',
    settlement: 'urban',
    members: [
      { name: '赵示例', born: '1958-01-20', sequence: 44, relation: 'head', traits: { employment: 'retired', labour: 'none' } },
      { name: '钱示例', born: '1960-11-05', sequence: 55, relation: 'spouse', traits: { labour: 'none' } },
    ],
    // 690 yuan a person and month, two years of it for two persons: 33,120.00 yuan are the limit, and this is one fen more
    facts: [
      { of: 0, kind: 'income', item: 'transfer', amount: 840_000, months: 12 },
      { of: 1, kind: 'income', item: 'transfer', amount: 0, months: 12 },
      { of: 0, kind: 'property', item: 'deposit', amount: 3_312_001 },
    ],
    until: 'refused',
  },
  {
    key: 'sun',
    title: '单身老人：刚刚登记，等待核对授权',
    region: '610304100200',
    settlement: 'rural',
    members: [{ name: '孙示例', born: '1949-05-17', sequence: 66, relation: 'head', traits: { labour: 'none' } }],
    facts: [],
    until: 'registered',
  },
];
