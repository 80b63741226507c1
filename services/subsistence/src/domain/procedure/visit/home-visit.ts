import type { Act } from '@jiuzhu/casework';
import type { Day } from '@jiuzhu/kernel';

export const demandReasons = ['complaint', 'doubt'] as const;
export type DemandReason = (typeof demandReasons)[number];

/** 投诉举报, 重大疑点: an officer says that the county has to look for itself. Who complained, and of what, stays on paper. */
export type Demand = Act & { readonly reason: DemandReason };

/** 县级入户核查: the county was at the home, and found it as it was stated, or otherwise. */
export type HomeVisit = Act & { readonly visitedOn: Day; readonly asStated: boolean };
