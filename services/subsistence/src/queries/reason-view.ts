import { showFigure } from '@jiuzhu/policy';
import type { Figure, Reason, StandardSource } from '@jiuzhu/policy';
import { explain, explainToOfficer } from '../domain/explanation/explain.ts';
import { inGraph } from './in-graph.ts';

/** A reason with its two readings; figures as they are shown. */
export const reasonView = (reason: Reason) => ({
  code: reason.code,
  verdict: inGraph(reason.verdict),
  text: explain(reason),
  officerText: explainToOfficer(reason),
  actual: figuresView(reason, reason.actual),
  limit: figuresView(reason, reason.limit),
  unit: reason.unit,
  article: reason.article,
  standard: reason.standard ? standardView(reason.standard) : null,
  facts: reason.facts.map(({ kind, stream, version, asOf, source }) => ({ kind, stream, version, asOf, source })),
});

const figuresView = ({ unit }: Reason, figure: Figure | readonly Figure[] | undefined): string | null => {
  if (figure === undefined) return null;
  const figures: readonly Figure[] = typeof figure === 'object' ? figure : [figure];
  return figures.map((it) => showFigure(it, unit)).join('、');
};

const standardView = ({ parameter, region, from, illustrative, document }: StandardSource) => ({
  ...{ parameter, region, from, illustrative },
  ...{ title: document.title, number: document.number, issuer: document.issuer, article: document.article ?? null },
});
