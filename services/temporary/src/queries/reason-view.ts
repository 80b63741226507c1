import { actualOf, showFigure } from '@jiuzhu/policy';
import type { Reason } from '@jiuzhu/policy';
import { explain, explainToOfficer } from '../domain/explanation/explain.ts';

/** A reason as its readers are told of it. */
export const reasonView = (reason: Reason) => ({
  ...{ code: reason.code, verdict: reason.verdict, article: reason.article },
  ...{ text: explain(reason), officerText: explainToOfficer(reason) },
  actual: reason.actual === undefined ? null : actualOf(reason),
  limit: showFigure(reason.limit, reason.unit),
});
