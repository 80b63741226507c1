/** What the law wants of a household, by the reading of the README, and the rules do not say yet. Written as worked cases are. */
export type ContestedCase = {
  readonly name: string;
  readonly day?: string;
  readonly standards?: Readonly<Record<string, unknown>>;
  readonly given: unknown;
  readonly expect: { readonly class: string; readonly amount: string; readonly outcome?: string };
};

const grandmother = { name: '婆', born: '1950-01-01' };
/** Whoever lives with her cannot support her. */
const unableFor = (...names: readonly string[]) => names.map((who) => ({ of: '婆', who, aid: 'tekun' }));
const inPrison = { name: '甲', away: 'prison 2026-01-01', income: { wage: '0' } };
const none = { class: 'none', amount: '0.00' };

export const contestedCases: readonly ContestedCase[] = [
  {
    name: 'nobody counts: a household of one who is in prison is no margin household',
    standards: { 'subsistence.margin.comparator': 'le' },
    given: { members: [inPrison] },
    expect: { ...none, outcome: 'refuse' },
  },
  {
    name: 'nobody counts: nor is it granted an allowance of nothing',
    standards: { 'subsistence.income.comparator': 'le' },
    given: { members: [inPrison] },
    expect: { ...none, outcome: 'refuse' },
  },
  {
    name: 'nobody counts: who is in prison is granted nothing alone',
    given: {
      alone: '子',
      members: [
        { name: '父', income: { wage: '1500' } },
        { name: '母', income: { wage: '0' } },
        { name: '子', disability: 'physical 2', away: 'prison 2026-01-01', income: { wage: '0' } },
      ],
    },
    expect: { ...none, outcome: 'refuse' },
  },
  {
    name: 'found income of who left: what she declared and the agencies found is not the others’',
    given: {
      obligors: unableFor('父'),
      members: [
        { name: '父', income: { transfer: '300' } },
        { ...grandmother, income: { transfer: '500' } },
      ],
      report: { income: { transfer: '800' } },
    },
    expect: { class: 'tekun', amount: '1080.00' },
  },
  {
    name: 'property of who left: it is the whole household’s, also where the agencies did not find it',
    standards: { 'subsistence.property.vehicles': { tekun: 1, dibao: 0, margin: 1, rigid: 1 } },
    given: {
      obligors: unableFor('父'),
      members: [
        { name: '父', income: { wage: '300' } },
        { ...grandmother, income: { transfer: '0' }, property: { vehicle: '1' } },
      ],
    },
    expect: { class: 'tekun', amount: '780.00' },
  },
  {
    name: 'alone beside who leaves: a son applies alone as the household is judged, without her',
    given: {
      alone: '子',
      obligors: unableFor('父', '子'),
      members: [
        { name: '父', income: { wage: '1300' } },
        { name: '子', born: '1998-01-01', disability: 'physical 2', income: { wage: '0' } },
        { ...grandmother, income: { transfer: '0' } },
      ],
    },
    expect: { class: 'single-person', amount: '360.00' },
  },
  {
    name: 'part of a property: homes whose measured part is beyond the limit are beyond it, however large the last one is',
    given: {
      members: [{ name: '甲', income: { wage: '0' } }],
      property: { home: { count: '2', area: '31' } },
      report: { property: { home: '3' } },
    },
    expect: { ...none, outcome: 'refuse' },
  },
  {
    name: 'away since the end of a month: six months from 31 August end with February (Civil Code Art 202)',
    day: '2026-02-28',
    standards: { 'subsistence.members.excluded': [{ reason: 'prison', months: 6 }] },
    given: {
      members: [
        { name: '父', income: { wage: '700' } },
        { name: '子', away: 'prison 2025-08-31', income: { wage: '0' } },
      ],
    },
    expect: { class: 'margin', amount: '0.00' },
  },
  {
    name: 'a published standard: the basic living standard is paid as it was published, and not rounded down',
    standards: { 'subsistence.tekun.basic': { urban: 78_005, rural: 78_005 }, 'subsistence.rounding.mode': 'down' },
    given: { obligors: 'none', members: [{ ...grandmother, income: { transfer: '0' } }] },
    expect: { class: 'tekun', amount: '780.05' },
  },
];
