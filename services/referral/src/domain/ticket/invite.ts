import type { Act, Ticket } from './ticket.ts';

/** Who takes it is at work on it: asked before that, a family would not know by whom. */
export const mayInvite = ({ status }: Pick<Ticket, 'status'>): boolean => status === 'accepted' || status === 'in-progress';

/** 动员申请 (南通 2017): whoever was told of a family asks it to apply, as often as it takes, and what it said is written down. Nothing of it is due earlier or later. */
export const invited = (ticket: Ticket, act: Pick<Act, 'on' | 'by' | 'agency' | 'invited'>): Ticket => ({
  ...ticket,
  journal: [...ticket.journal, { ...act, status: ticket.status }],
});
