import type { Act, AppealPeriods, Inquiry, Notice } from '@jiuzhu/casework';
import type { Day, Deadline, Id, RegionCode } from '@jiuzhu/kernel';
import type { Reason } from '@jiuzhu/policy';

export type ShelterId = Id<'shelter-case'>;

export const finders = ['self', 'patrol', 'police', 'citizen'] as const;
export const guidances = ['came', 'told', 'escorted'] as const;
/** 街面巡查、转介处置: who found them where, and how they came. */
export type Arrival = {
  readonly foundBy: (typeof finders)[number];
  readonly guided: (typeof guidances)[number];
  readonly foundOn: Day;
};

export const ages = ['minor', 'adult', 'elderly'] as const;
/** As they appear: somebody whom nobody knows has no other. */
export type Traits = { readonly age: (typeof ages)[number]; readonly disabled: boolean; readonly immobile: boolean };

/** Who they are, where somebody knows: household keeps the name. */
export type Known = { readonly personId: Id<'person'>; readonly householdId: Id<'household'> };

export const extensionReasons = ['identity-unknown', 'ill', 'kin-not-found', 'awaiting-escort'] as const;
export type Extension = Act & { readonly reason: (typeof extensionReasons)[number]; readonly until: Day };

export const ways = ['ticket', 'escorted', 'fetched', 'settled', 'left'] as const;
/** 离站: by which way, to where, and the sheet of the hand-over by its hash. */
export type Leaving = Act & {
  readonly way: (typeof ways)[number];
  readonly to?: RegionCode | undefined;
  readonly sheetHash?: string | undefined;
};

export type Admission = Act & {
  readonly outcome: 'admitted' | 'refused';
  readonly reasons: readonly Reason[];
  readonly standardsHash: string;
  /** at which station of the register; absent of whoever was let in before there was one */
  readonly station?: Id<'shelter-station'> | undefined;
  /** it had no bed left: whoever was to be let in was */
  readonly full?: boolean | undefined;
  /** of a refusal: by when it is told in writing, and how long each appeal takes; absent of what was decided before it was written */
  readonly noticeDue?: Deadline | undefined;
  readonly appeal?: AppealPeriods | undefined;
};

export const receivers = ['themself', 'companion', 'nobody-would-sign'] as const;
/** 送达回证: who took the letter of a refusal at the station, or that nobody would sign for it; the receipt by its hash. */
export type HandOver = { readonly receivedBy: (typeof receivers)[number]; readonly sheetHash: string };

export type ReturnVisit = Act & { readonly stable: boolean; readonly sheetHash: string };

/** 生活无着的流浪乞讨人员救助: one person, from the door of the station to the return home. */
export type ShelterCase = {
  readonly id: ShelterId;
  /** of the station */
  readonly region: RegionCode;
  readonly opened: Act;
  readonly arrival: Arrival;
  /** of somebody who was erased nothing of it */
  readonly traits: Partial<Traits>;
  readonly person?: Known | undefined;
  /** of a photograph or a sample, which the police have: its hash */
  readonly sampleHash?: string | undefined;
  readonly admission?: Admission | undefined;
  /** of a refusal */
  readonly notices: readonly Notice[];
  readonly handOver?: HandOver | undefined;
  readonly stayUntil?: Day | undefined;
  readonly extensions: readonly Extension[];
  readonly inquiries: readonly Inquiry[];
  readonly leaving?: Leaving | undefined;
  readonly followUpDue?: Day | undefined;
  readonly visits: readonly ReturnVisit[];
  readonly told: readonly Due['what'][];
  readonly version: number;
};

/** What is due on a day: that they leave, or that the stay is extended; that somebody asks how it is at home; that whoever was refused is told in writing. */
export type Due = { readonly what: 'stay' | 'follow-up' | 'notice'; readonly day: Day };
