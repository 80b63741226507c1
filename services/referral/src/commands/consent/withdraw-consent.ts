import { accept } from '@jiuzhu/kernel';
import { consentWithdrawn } from '@jiuzhu/schema/events/referral/consent-withdrawn.ts';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { consents } from '../../adapters/database/consents.ts';
import { idOf } from '../../adapters/input-shapes.ts';
import { withoutConsent } from '../../domain/consent/withdraw.ts';
import { clocksLaw } from '../../domain/ticket/clocks.ts';

/** At any time and without a reason: nothing leaves by it any more, and what has left comes back. */
export const withdrawConsent = command({
  allow: { role: 'clerk' },
  input: z.object({ consent: idOf('consent') }),
  subject: consents,
  key: (it) => it.consent,
  law: clocksLaw,
  decide: (_it, before, { today: on, actor, law: clocks }) => {
    const { consent, files } = before;
    if (consent.withdrawnOn !== undefined) return accept(before);
    const by = { on, by: actor.id, agency: actor.agency, clocks };
    const told = consentWithdrawn({ consentId: consent.id, householdId: consent.householdId, on });
    return accept({ files: files.map((it) => withoutConsent(it, consent, by)), consent: { ...consent, withdrawnOn: on } }, [told]);
  },
});
