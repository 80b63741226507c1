import { type Day, type Id, isWithin, type RegionCode } from '@jiuzhu/kernel';
import type { Officer } from '../ticket/party.ts';
import type { Need } from '../ticket/need.ts';

/** 政府部门, 社会组织, 志愿者: three sides that have something to give (南通 2017: 转介服务信息平台). */
export const serviceKinds = ['government', 'social-organisation', 'volunteers'] as const;

/** Whether and when somebody is taken, as whoever gives it says. */
export type Offer = {
  readonly needs: readonly Need[];
  /** how many it has in hand at most, at one time */
  readonly capacity: number;
  readonly accepting: boolean;
  readonly from: Day;
  /** the last day */
  readonly until?: Day | undefined;
};

/** An entry of the directory: what an agency outside the programmes gives, in a region. */
export type Service = Offer & {
  readonly id: Id<'service'>;
  readonly region: RegionCode;
  /** whose people work its tickets */
  readonly agency: string;
  readonly kind: (typeof serviceKinds)[number];
  readonly name: string;
  /** it takes nobody any more; what it has in hand it brings to its end */
  readonly closedOn?: Day | undefined;
  readonly version: number;
};

export const serviceStream = (id: Id<'service'>): string => `service/${id}`;

/** Whoever is no part of the government learns of a household only what the family has agreed to. */
export const isOutside = ({ kind }: Pick<Service, 'kind'>): boolean => kind !== 'government';

export const isAccepting = ({ accepting, closedOn, from, until }: Service, on: Day): boolean =>
  accepting && closedOn === undefined && isWithin(on, from, until);

/** Its county keeps the entry, and its own people say what they can take. */
export const keepsEntry = (officer: Officer, { region, agency }: Pick<Service, 'region' | 'agency'>): boolean =>
  officer.roles.includes('partner') ? officer.agency === agency : region.startsWith(officer.region);

/** Of a place where whoever asks works, or that they work in. */
export const isNear = ({ region }: Pick<Service, 'region'>, officer: Pick<Officer, 'region'>): boolean =>
  region.startsWith(officer.region) || officer.region.startsWith(region);
