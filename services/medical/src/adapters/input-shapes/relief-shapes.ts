import { dayOf, documentNumber, idOf, namedIdOf, optional, version } from '@jiuzhu/service-kit';
import type { RegionCode } from '@jiuzhu/kernel';
import { z } from 'zod';
import { emergencyCare, whys } from '../../domain/emergency/relief.ts';
import { calendarDay, codes, fen, positive, residentNumber } from '../input-shapes.ts';

/** An emergency, and the version of it that was seen. */
export const reliefSeen = { relief: namedIdOf('emergency-relief'), version };

const instant = z.iso.datetime({ offset: true, error: '不是存在的时刻' }).transform((text) => {
  const at = new Date(text);
  return { at: at.toISOString(), on: dayOf(at) };
});

const coded = (pattern: RegExp, message: string) => z.string().regex(pattern, message) as unknown as z.ZodType<RegionCode, string>;
export const county = coded(/^\d{6}$/, '应为县（市、区）的区划代码');

/** Whoever is known has a number, and nobody else. */
export const emergency = z
  .object({
    ...{ provider: idOf('provider'), broughtAt: instant, patient: optional(residentNumber), why: codes(whys) },
    broughtFrom: coded(/^(\d{6}|\d{9}|\d{12})$/, '应为县级以下的区划代码'),
    care: z.array(codes(emergencyCare)).min(1, '应至少列明一项急救措施').max(emergencyCare.length).readonly(),
  })
  .refine(({ patient, why }) => (patient === undefined) === (why === 'identity-unknown'), {
    ...{ message: '身份明确的患者应填写公民身份号码，身份不明的患者不填写', path: ['patient'] },
  });

/** What others pay, as a hospital or the office says it. */
export const othersPaid = { basicPaid: fen, catastrophicPaid: fen, supplementaryPaid: fen, othersPaid: fen };
type OthersPaid = z.output<z.ZodObject<typeof othersPaid>>;
export const saidOf = ({
  basicPaid: basic,
  catastrophicPaid: catastrophic,
  supplementaryPaid: supplementary,
  othersPaid: others,
}: OthersPaid) => ({
  ...{ basic, catastrophic, supplementary, others },
});

export const money = { amount: positive, document: documentNumber };

export const costs = z.object({ ...reliefSeen, until: calendarDay, totalCost: fen, eligibleCost: fen, ...othersPaid });
