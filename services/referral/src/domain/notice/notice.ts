import type { Day, Id } from '@jiuzhu/kernel';
import type { Written } from '../household/written.ts';
import { allDesks, type Desk } from '../ticket/desk.ts';
import type { Need } from '../ticket/need.ts';
import { isOpen, type Ticket } from '../ticket/ticket.ts';

type PolicyId = Id<'policy'>;

/** An entry of the catalogue of policies (救助政策清单): what it says, and which papers it asks for, is read where it is. */
export type Entry = { readonly id: PolicyId; readonly programme: string };

/** Under which programmes of the catalogue stands what a desk gives. */
const offered: Readonly<Record<Desk, readonly string[]>> = {
  subsistence: ['subsistence', 'extreme-difficulty'],
  temporary: ['temporary'],
  welfare: ['allowance'],
  monitoring: [],
  medical: ['medical'],
  education: ['education'],
  housing: ['housing'],
  employment: ['employment'],
  production: [],
  disaster: ['disaster'],
  'legal-aid': [],
  charity: ['charity'],
};

/** What a household is being looked at for at one desk, and what of the catalogue speaks of it. */
export type Part = { readonly programme: Desk; readonly needs: readonly Need[]; readonly policies: readonly PolicyId[] };

/** 一次性告知 (西宁城北 2022): of everything that a household is being looked at for, desk by desk, and all at once. */
export const partsOf = (tickets: readonly Ticket[], entries: readonly Entry[]): readonly Part[] =>
  allDesks.flatMap((programme) => {
    const there = tickets.filter((it) => isOpen(it) && it.receiver.kind === 'programme' && it.receiver.programme === programme);
    const policies = entries.filter((it) => offered[programme].includes(it.programme)).map(({ id }) => id);
    return there.length > 0 ? [{ programme, needs: [...new Set(there.map(({ need }) => need))], policies }] : [];
  });

export type Notice = Written<'notice'> & {
  readonly parts: readonly Part[];
};

/** The days on which an entry was told in these notices. */
export const daysTold = (notices: readonly Pick<Notice, 'on' | 'parts'>[], policy: PolicyId): readonly Day[] =>
  notices.filter(({ parts }) => parts.some(({ policies }) => policies.includes(policy))).map(({ on }) => on);
