import type { Store } from '@jiuzhu/service-kit';
import { standingAllowances } from '../../domain/allowance/allowance.ts';
import type { Allowance } from '../../domain/allowance/allowance.ts';
import type { CaseId, SubsistenceCase } from '../../domain/procedure/subsistence-case.ts';
import { readAllowances } from './allowance-rows.ts';
import { casesWithSources } from './cases.ts';
import type { CaseWithSources } from './cases.ts';

/** A case that is surveyed, with the allowances that its household has. */
export type SurveyedCase = CaseWithSources & { readonly allowances: readonly Allowance[] };

export const surveyedCases: Store<CaseId, SurveyedCase, SubsistenceCase, 'CaseUnknown'> = {
  ...casesWithSources,
  load: async (tx, ids) => {
    const found = await casesWithSources.load(tx, ids);
    const households = [...new Set([...found.values()].map(({ household }) => household.id))];
    const given = await readAllowances(tx, households);
    return new Map(
      [...found].map(([id, it]) => {
        const allowances = given.get(it.household.id);
        return [id, { ...it, allowances: allowances ? standingAllowances(allowances) : [] }];
      }),
    );
  },
};
