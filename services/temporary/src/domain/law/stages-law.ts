import { choice, months } from '@jiuzhu/policy';
import type { Law } from '@jiuzhu/policy';

/** 分阶段救助、跟进救助: 民发〔2018〕23号. */
export const stagesLaw = {
  /** whether each stage but the first waits for a visit */
  stageVisit: choice('temporary.stages.visit', ['required', 'free']),
  /** how many months on the last stage may be */
  stageSpan: months('temporary.stages.span'),
} satisfies Law;
