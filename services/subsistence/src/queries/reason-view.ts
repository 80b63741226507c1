import { actualOf, showFigure } from '@jiuzhu/policy';
import type { Reason, StandardSource } from '@jiuzhu/policy';
import { explain, explainToOfficer } from '../domain/explanation/explain.ts';

/** A reason with its two readings; figures as they are shown. */
export const reasonView = (reason: Reason) => ({
  code: reason.code,
  verdict: reason.verdict,
  text: explain(reason),
  officerText: explainToOfficer(reason),
  actual: reason.actual === undefined ? null : actualOf(reason),
  limit: showFigure(reason.limit, reason.unit),
  unit: reason.unit,
  article: reason.article,
  standard: reason.standard ? standardView(reason.standard) : null,
  facts: reason.facts.map(({ kind, stream, version, asOf, source }) => ({ kind, stream, version, asOf, source })),
});

const standardView = ({ parameter, region, from, illustrative, document }: StandardSource) => ({
  ...{ parameter, region, from, illustrative },
  ...{ title: document.title, number: document.number, issuer: document.issuer, article: document.article ?? null },
});
