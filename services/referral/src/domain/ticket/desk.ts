import type { RegionCode } from '@jiuzhu/kernel';

type Row = {
  readonly name: string;
  /** whose office it is: the township's or the county's */
  readonly level: 'township' | 'county';
  /** who works its tickets: its officers by their role; none: the people of its agency, as partners by the name of that */
  readonly roles: readonly string[];
  /** it is no part of the government: what goes there, the family has agreed to */
  readonly outside?: true;
};

const civilAffairs = ['clerk', 'reviewer', 'decider'] as const;

/**
 * The programmes and offices that a need may be sent to. One whose service is not built is a row like the others: its agency works its
 * tickets as a partner.
 */
export const desks = {
  subsistence: { name: '低保、特困等救助', level: 'township', roles: civilAffairs },
  temporary: { name: '临时救助', level: 'township', roles: civilAffairs },
  welfare: { name: '福利津贴', level: 'county', roles: civilAffairs },
  monitoring: { name: '低收入人口动态监测', level: 'county', roles: civilAffairs },
  medical: { name: '医疗救助', level: 'county', roles: ['medical-officer'] },
  education: { name: '教育救助', level: 'county', roles: ['education-officer'] },
  housing: { name: '住房救助', level: 'county', roles: [] },
  employment: { name: '就业救助', level: 'county', roles: [] },
  /** 统筹低保与生产 (溧阳 2014): whoever gives a family work of its own to live by */
  production: { name: '生产帮扶', level: 'county', roles: [] },
  disaster: { name: '受灾人员救助', level: 'county', roles: [] },
  'legal-aid': { name: '法律援助', level: 'county', roles: [] },
  charity: { name: '慈善项目', level: 'county', roles: [], outside: true },
} as const satisfies Readonly<Record<string, Row>>;

export type Desk = keyof typeof desks;
/** Whether what goes there leaves the government. */
export const isOutsideDesk = (desk: Desk): boolean => (desks[desk] as Row).outside === true;
export const allDesks = Object.keys(desks) as readonly Desk[];

const digits = { county: 6, township: 9 } as const;

/** The desk of a programme for whoever lives in a region: its county's or its township's. */
export const deskRegion = (desk: Desk, home: RegionCode): RegionCode => home.slice(0, digits[desks[desk].level]) as RegionCode;

/** How an agency outside civil affairs is called where it works the tickets of its programme: `medical-610304`. */
export const agencyOfDesk = (desk: Desk, region: string): string => `${desk}-${region.slice(0, 6)}`;
