import type { Day, Deadline, Id, RegionCode } from '@jiuzhu/kernel';
import type { Need } from '../ticket/need.ts';
import type { Officer } from '../ticket/party.ts';

export const leadStatuses = ['told', 'in-hand', 'taken-up', 'set-aside', 'closed'] as const;
export type LeadStatus = (typeof leadStatuses)[number];

/** Why nothing comes of a lead. */
export const asideReasons = {
  'not-found': '未能找到该家庭',
  'household-declines': '本人或家庭不愿接受',
  'seen-to-already': '同一需求已在办理',
} as const;
export type AsideReason = keyof typeof asideReasons;

/** What the family agreed to: that the window is told of it, and whoever told is told what comes of it (个人信息保护法 Art 13, 14, 23). */
type Agreed = {
  readonly signedOn: Day;
  /** the last day */
  readonly validUntil: Day;
  /** SHA-256 of what was signed; undefined once it was destroyed */
  readonly documentHash?: string | undefined;
};

/** Who of a window looks for the family. */
export type InHand = { readonly on: Day; readonly by: string; readonly agency: string };

/** 线索: that a family is in need, told by whoever found it, and not who it is: the window asks them that where nothing is written down (649号 Art 60; 西宁城北 2022: 发现, 上报, 核查). */
export type Lead = {
  readonly id: Id<'lead'>;
  /** the township or village where the family is */
  readonly region: RegionCode;
  readonly need: Need;
  readonly agency: string;
  readonly by: string;
  /** what they call it; undefined once it was destroyed */
  readonly reference?: string | undefined;
  readonly agreed: Agreed;
  readonly toldOn: Day;
  readonly status: LeadStatus;
  readonly inHand?: InHand | undefined;
  /** by when it is to be answered */
  readonly due?: Deadline | undefined;
  /** its day has passed, and that was told */
  readonly overdueTold: boolean;
  readonly answeredOn?: Day | undefined;
  readonly reason?: AsideReason | undefined;
  readonly ticketId?: Id<'ticket'> | undefined;
  /** the family lets nobody know any more */
  readonly closedOn?: Day | undefined;
};

/** Nobody has answered it yet. */
export const isWaiting = ({ status }: Pick<Lead, 'status'>): boolean => status === 'told' || status === 'in-hand';

export const leadStream = (id: Id<'lead'>): string => `lead/${id}`;

/** Windows and auditors of where it is see it, and of partners the one who told: who alone is told that it is closed, once the family has taken back what it agreed to. */
export const seesLead = (officer: Officer, { agency, status }: Pick<Lead, 'agency' | 'status'>): boolean =>
  officer.roles.includes('partner') ? officer.agency === agency : status !== 'closed';
