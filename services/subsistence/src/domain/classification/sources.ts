import { known } from '@jiuzhu/policy';
import type { Fact, FactSource } from '@jiuzhu/policy';
import type { Household, HouseholdFact, Report, Snapshot } from '../household/facts.ts';
import { reportNeeds, unknownFor } from './needs.ts';

/** Where each figure comes from: kind, stream, version, day and who says so. */
export const sourceOfFact = ({ id }: Household, it: HouseholdFact): FactSource => ({
  kind: `${it.kind}.${it.item}`,
  stream: `household/${id}`,
  version: it.version,
  asOf: it.asOf,
  source: it.source,
});

export const sourceOfMembers = ({ id, version, asOf }: Household): FactSource => ({
  kind: 'members',
  stream: `household/${id}`,
  version,
  asOf,
  source: 'registered',
});

export const sourceOfReport = ({ reportId, version, on }: Report): FactSource => ({
  kind: 'verification-report',
  stream: `verification-report/${reportId}`,
  version,
  asOf: on,
  source: 'verified',
});

export const memberCount = ({ household }: Snapshot): Fact<number> => known(household.members.length, sourceOfMembers(household));

/** The report, where it may be relied upon. */
export const reportIn = (snapshot: Snapshot): Fact<Report> => {
  const { report } = snapshot;
  const needs = reportNeeds(snapshot);
  if (report && needs.length === 0) return known(report, sourceOfReport(report));
  return unknownFor(needs, ...(report ? [sourceOfReport(report)] : []));
};

/**
 * Whether an officer has settled this item after the report, with evidence (57号 Art 18: who disputes a finding brings proof and it is checked
 * again). Then the household's facts hold; until then, what was found counts where it is more than what was declared.
 */
export const isSettled = (facts: readonly HouseholdFact[], { on }: Report): boolean =>
  facts.some((it) => it.source === 'corrected' && it.recordedOn >= on);
