import { accept, reject } from '@jiuzhu/kernel';
import { command, StandardMissing } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { allowancedHouseholds } from '../../adapters/database/allowanced-households.ts';
import { codes, idOf, optional, sha256, version } from '../../adapters/input-shapes.ts';
import { allowanceKinds, isSame } from '../../domain/allowance/allowance.ts';
import { allowanceDecided } from '../../domain/allowance/decide-allowance.ts';
import { offerOf } from '../../domain/allowance/offer.ts';
import { weighClaim } from '../../domain/allowance/weigh-claim.ts';
import { monthAfter } from '../../domain/assistance/grants.ts';
import { allowanceLaw } from '../../domain/law/allowance-law.ts';
import { recused } from '../../domain/procedure/recusal.ts';
import { allowanceLettersOf } from '../../effects/serve-allowance-letter.ts';

/** 其他补贴的审核确认, by the county: granted from the month after, or refused, by what is known of the household and what it is given. */
export const decideAllowance = command({
  allow: { role: 'decider', levels: ['county'] },
  input: z.object({
    ...{ household: idOf('household'), version, kind: codes(allowanceKinds, '没有这种补贴') },
    ...{ person: optional(idOf('person')), certificateHash: optional(sha256) },
  }),
  subject: allowancedHouseholds,
  key: (input) => input.household,
  law: allowanceLaw,
  decide: ({ version, kind, person: personId, certificateHash }, it, { actor, law, today }) => {
    const { household, allowances, cases, assistance, deaths, childChoices } = it;
    if (allowances.version !== version) return reject('StaleVersion', { current: allowances.version, path: ['version'] });
    const offer = offerOf(law, kind);
    if (!offer.isOffered) throw new StandardMissing(offer.lacks, household.region, today);
    if ((offer.row.to === 'person') !== (personId !== undefined)) return reject('AllowanceOfOther', { to: offer.row.to, path: ['person'] });
    const officers = recused({ kin: cases.flatMap((one) => one.kin) }, [actor.id]);
    if (officers.length > 0) return reject('NearRelativeRecused', { officers });
    const claim = { kind, personId, certificateHash };
    const from = monthAfter(today);
    if (allowances.given.some((one) => isSame(one, claim) && (one.every === 'once' || one.until === undefined || one.until >= from)))
      return reject('AllowanceAlreadyGiven', { path: ['kind'] });
    const ground = { day: today, household, assistance, deaths, childChoices, others: allowances.given, from };
    const weighed = weighClaim(claim, ground, law);
    if (weighed.verdict === 'unknown') return reject('AllowanceUndecidable', { whys: weighed.reasons.flatMap(({ why }) => why ?? []) });
    const after = allowanceDecided(allowances, { claim, row: offer.row, weighed, standardsHash: law.hash }, { on: today, by: actor.id });
    return accept(after, [], allowanceLettersOf(it, after));
  },
});
