import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { households } from '../adapters/database/households.ts';
import { fact } from '../adapters/input-shapes/fact-shape.ts';
import { id, version } from '../adapters/input-shapes.ts';
import { tellFacts } from '../adapters/events/tell-facts.ts';
import { editable, known, possible } from '../domain/editable.ts';
import { factsOf, type Household } from '../domain/household.ts';
import { recordFact } from '../domain/record-facts.ts';

/** Income, necessary spending and property as of a day, each with its source and evidence; one may take the place of another. */
export const recordFacts = command({
  allow: { role: ['clerk', 'surveyor'] },
  input: z.object({ household: id('household'), version, facts: z.array(fact).min(1, '至少应有一项').max(200).readonly() }),
  subject: households,
  key: ({ household }) => household,
  decide: ({ version, facts }, household, { today, newId, ...ctx }) => {
    const stopped = editable(household, version, ctx.version());
    if (stopped) return stopped;
    let after: Household = household;
    for (const [at, told] of facts.entries()) {
      const path = (field: string) => ['facts', String(at), field];
      const wrong =
        (told.person ? known(household, [told.person], () => path('person')) : undefined) ??
        possible(told.asOf, today, undefined, path('asOf'));
      if (wrong) return wrong;
      if (told.replaces && !factsOf(after).some((it) => it.id === told.replaces)) return reject('FactUnknown', { path: path('replaces') });
      after = recordFact(after, told, newId);
    }
    return accept(after, tellFacts(household, after, today));
  },
});
