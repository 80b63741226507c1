import type { GraphClient } from '@jiuzhu/infra/graph-client';
import { changeDocument } from './change-document.ts';
import { key } from './key.ts';

export type Proposal = { readonly __typename: string; readonly id: string; readonly version: number };

const adopting = changeDocument('adoptStandard', 'StandardProposal', 'id version');
const approving = changeDocument('approveStandard', 'StandardProposal', 'id version');
const withdrawing = changeDocument('withdrawStandard', 'StandardProposal', 'id version');

export const standardDocument = {
  number: '测民发〔2026〕8号',
  title: '关于调整标准的通知',
  issuer: '测试县民政局',
  article: '第一条',
  date: '2026-02-10',
};
export const legalityCheck = { number: '测司审〔2026〕3号', checkedOn: '2026-02-11', checkedBy: '测试县司法局' };

/** By a document of these days, values for a place. */
export const adopt = (author: GraphClient, region: string, values: readonly object[], more: object = {}): Promise<Proposal> =>
  author.change<Proposal>(
    adopting,
    { idempotencyKey: key(), region, document: standardDocument, publishedAt: '2026-02-12', values, ...more },
    'StandardProposal',
  );

export const approve = (approver: GraphClient, { id, version }: Proposal, more: object = {}): Promise<Proposal> =>
  approver.change<Proposal>(approving, { idempotencyKey: key(), proposal: id, version, legalityCheck, ...more }, 'StandardProposal');

export const withdraw = (author: GraphClient, { id, version }: Proposal): Promise<Proposal> =>
  author.change<Proposal>(withdrawing, { idempotencyKey: key(), proposal: id, version }, 'StandardProposal');
