import type { GraphClient } from '@jiuzhu/infra/graph-client';
import { changeDocument } from './change-document.ts';
import { key } from './key.ts';

export type Draft = { readonly __typename: string; readonly id: string; readonly version: number };

const drafting = changeDocument('draftPolicy', 'PolicyDraft', 'id version');
const withdrawing = changeDocument('withdrawPolicy', 'PolicyDraft', 'id version');
const publishing = changeDocument('publishPolicies', 'RegionCatalogue', 'id');

export const policyText = {
  ...{ programme: 'SUBSISTENCE', title: '最低生活保障', agency: '测试县民政局', eligible: '家庭人均收入低于当地标准的居民' },
  ...{ applyAt: '户籍所在地街道窗口', papers: ['户口簿'], amounts: [{ what: '低保标准', parameter: 'subsistence.standard' }] },
  ...{ basis: [{ document: '社会救助暂行办法', article: '第九条' }], from: '2026-01-01' },
};

/** An entry of the catalogue of a place in 2026. */
export const draftPolicy = (author: GraphClient, region: string, more: object = {}): Promise<Draft> =>
  author.change<Draft>(drafting, { idempotencyKey: key(), region, year: 2026, ...policyText, ...more }, 'PolicyDraft');

export const withdrawPolicy = (author: GraphClient, { id, version }: Draft): Promise<Draft> =>
  author.change<Draft>(withdrawing, { idempotencyKey: key(), policy: id, version }, 'PolicyDraft');

export const publishPolicies = (approver: GraphClient, region: string, drafts: readonly Draft[]): Promise<{ readonly id: string }> =>
  approver.change<{ __typename: string; id: string }>(
    publishing,
    { idempotencyKey: key(), region, year: 2026, policies: drafts.map(({ id, version }) => ({ policy: id, version })) },
    'RegionCatalogue',
  );
