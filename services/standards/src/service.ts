import { catalogueOverdue } from '@jiuzhu/schema/events/standards/catalogue-overdue.ts';
import { policyPublished } from '@jiuzhu/schema/events/standards/policy-published.ts';
import { priceLinkageStarted } from '@jiuzhu/schema/events/standards/price-linkage-started.ts';
import { priceLinkageStopped } from '@jiuzhu/schema/events/standards/price-linkage-stopped.ts';
import { standardAdopted } from '@jiuzhu/schema/events/standards/standard-adopted.ts';
import { standardApproved } from '@jiuzhu/schema/events/standards/standard-approved.ts';
import { standardWithdrawn } from '@jiuzhu/schema/events/standards/standard-withdrawn.ts';
import { defineService } from '@jiuzhu/service-kit';
import { adoptStandard } from './commands/adopt-standard.ts';
import { approveStandard } from './commands/approve-standard.ts';
import { draftPolicy } from './commands/draft-policy.ts';
import { publishPolicies } from './commands/publish-policies.ts';
import { recordPriceIndex } from './commands/record-price-index.ts';
import { withdrawPolicy } from './commands/withdraw-policy.ts';
import { withdrawStandard } from './commands/withdraw-standard.ts';
import { amountInForce } from './queries/amount-in-force.ts';
import { lapsingStandards } from './queries/lapsing-standards.ts';
import { lateCatalogues } from './queries/late-catalogues.ts';
import { missingStandards } from './queries/missing-standards.ts';
import { policiesFor } from './queries/policies-for.ts';
import { policyById } from './queries/policy-by-id.ts';
import { priceRecord } from './queries/price-record.ts';
import { priceRecords } from './queries/price-records.ts';
import { proposalById } from './queries/proposal-by-id.ts';
import { proposalsIn } from './queries/proposals-in.ts';
import { publishedPolicy } from './queries/published-policy.ts';
import { regionCatalogue } from './queries/region-catalogue.ts';
import { standardInForce } from './queries/standard-in-force.ts';
import { dropProposalWhenWithdrawn } from './reactions/drop-proposal-when-withdrawn.ts';
import { keepProposalWhenAdopted } from './reactions/keep-proposal-when-adopted.ts';
import { keepStandardWhenApproved } from './reactions/keep-standard-when-approved.ts';
import { tellOverdueCatalogues } from './timers/tell-overdue-catalogues.ts';

export const standards = defineService({
  name: 'standards',
  commands: { adoptStandard, approveStandard, withdrawStandard, draftPolicy, withdrawPolicy, publishPolicies, recordPriceIndex },
  queries: {
    ...{ standardInForce, missingStandards, lapsingStandards, proposalById },
    ...{ policiesFor, publishedPolicy, amountInForce, policyById, regionCatalogue, lateCatalogues },
    ...{ priceRecord, priceRecords },
  },
  lists: { proposalsIn },
  reactions: [keepProposalWhenAdopted, keepStandardWhenApproved, dropProposalWhenWithdrawn],
  timers: [tellOverdueCatalogues],
  effects: {},
  emits: [
    standardAdopted,
    standardApproved,
    standardWithdrawn,
    policyPublished,
    catalogueOverdue,
    priceLinkageStarted,
    priceLinkageStopped,
  ],
  ports: () => ({}),
});
