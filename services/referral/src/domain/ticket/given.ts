import type { Fen } from '@jiuzhu/kernel';
import { type Officer, receives } from './party.ts';
import type { Result, Ticket } from './ticket.ts';

/** 现金＋物质＋服务 (陈仓 2022, annex 2, item 3) */
export const forms = { cash: '现金', goods: '物质', service: '服务' } as const;
export type Form = keyof typeof forms;

/** What a unit gave that has no service of its own here, as it tells (溧阳 2014: 负责提供本部门救助信息). */
export type Given = {
  readonly form: Form;
  /** of cash what was paid, of goods what they are worth where somebody said; a service has none */
  readonly amount?: Fen | undefined;
};

/** Only what was granted is given; money is so much, and a service is no money. */
export const isWholeGift = (result: Result, given: Given | undefined): boolean => {
  if (given === undefined) return true;
  const isCounted = given.amount !== undefined;
  return result === 'granted' && (given.form !== 'cash' || isCounted) && (given.form !== 'service' || !isCounted);
};

/** What came of it in goods or money: the last that was told. */
export const givenBy = ({ journal }: Pick<Ticket, 'journal'>): Given | undefined =>
  journal.findLast(({ given }) => given !== undefined)?.given;

/** A partner knows what they gave themselves; of what others gave they are told that it was granted, and not how much (个人信息保护法 Art 6). */
export const seesGiven = (officer: Officer, { receiver }: Pick<Ticket, 'receiver'>): boolean =>
  !officer.roles.includes('partner') || receives(officer, receiver);
