import { closed } from '@jiuzhu/casework';
import type { SubsistenceCase } from '../subsistence-case.ts';
import type { HomeVisit } from './home-visit.ts';

/** Found otherwise than it was stated, the household is surveyed anew, and judged on that; what was found before stays. */
export const visited = (it: SubsistenceCase, visit: HomeVisit): SubsistenceCase => {
  const visits = [...it.visits, visit];
  if (visit.asStated) return { ...it, visits };
  return { ...it, visits, status: 're-survey', publicity: closed(it.publicity, visit.on), awaitingSince: undefined };
};
