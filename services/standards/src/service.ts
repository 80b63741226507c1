import { standardAdopted } from '@jiuzhu/schema/events/standards/standard-adopted.ts';
import { standardApproved } from '@jiuzhu/schema/events/standards/standard-approved.ts';
import { standardWithdrawn } from '@jiuzhu/schema/events/standards/standard-withdrawn.ts';
import { defineService } from '@jiuzhu/service-kit';
import { adoptStandard } from './commands/adopt-standard.ts';
import { approveStandard } from './commands/approve-standard.ts';
import { withdrawStandard } from './commands/withdraw-standard.ts';
import { lapsingStandards } from './queries/lapsing-standards.ts';
import { missingStandards } from './queries/missing-standards.ts';
import { proposalById } from './queries/proposal-by-id.ts';
import { proposalsIn } from './queries/proposals-in.ts';
import { standardInForce } from './queries/standard-in-force.ts';

export const standards = defineService({
  name: 'standards',
  commands: { adoptStandard, approveStandard, withdrawStandard },
  queries: { standardInForce, missingStandards, lapsingStandards, proposalById },
  lists: { proposalsIn },
  reactions: [],
  effects: {},
  emits: [standardAdopted, standardApproved, standardWithdrawn],
  ports: () => ({}),
});
