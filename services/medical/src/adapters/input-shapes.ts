import { type Fen, isFen, isRegionCode, normaliseResidentId, parseCreditCode, type RegionCode } from '@jiuzhu/kernel';
import { calendarDay, idOf, namedIdOf, version } from '@jiuzhu/service-kit';
import { sealedInput } from '@jiuzhu/vault';
import { z } from 'zod';
import { claimCauses } from '../domain/cases/claim.ts';
import { papers } from '../domain/cases/medical-case.ts';
import { type Bill, careKinds, places } from '../domain/settlement/bill.ts';
import { reversalReasons } from '../domain/settlement/settlement.ts';

export { calendarDay, idOf, onlyIds, optional, regionPath, sha256 } from '@jiuzhu/service-kit';

const region = z.string().refine(isRegionCode, '区划代码应为 2、4、6、9 或 12 位数字') as unknown as z.ZodType<RegionCode, string>;

/** A hundred million yuan: no bill has it, and the number of a person or a card in the wrong field is more. */
const most = 10_000_000_000;
export const fen = z.custom<Fen>((value) => isFen(value) && value >= 0 && value <= most, '金额应为不小于零、不超过一亿元的整数（分）');

export const positive = fen.refine((it) => it > 0, '金额应大于零');

/** An organisation, by the code that it is registered under (统一社会信用代码). */
export const creditCode = z.string().transform((text, context) => {
  const code = parseCreditCode(text);
  if (code === undefined) context.addIssue({ code: 'custom', message: '统一社会信用代码不正确' });
  return code ?? z.NEVER;
});

/** One of the domain's codes, which the graph writes in capitals. */
type Capital<C extends string> = C extends `${infer A}-${infer B}` ? `${Uppercase<A>}_${Capital<B>}` : Uppercase<C>;
export const capital = <const C extends string>(code: C): Capital<C> => code.toUpperCase().replaceAll('-', '_') as Capital<C>;
export const codes = <const C extends string>(all: readonly C[]): z.ZodType<C, Capital<C>> =>
  z.enum(all.map(capital)).transform((text) => all.find((code) => capital(code) === text) as C);

/** Digits enough for the number of a person are no number of a bill: a patient's own must not stand in the clear. */
export const billNumber = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{3,39}$/, '账单号应为 4 至 40 位字母、数字或连字符')
  .refine((text) => !/(?<!\d)\d{17}[\dXx](?!\d)/.test(text), '账单号不能是公民身份号码');

/** A code of an account: as the tokens name agencies. */
const agency = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, '账户所属单位的代码格式不符');

const providerCode = z.string().regex(/^[A-Z]\d{11}$/, '定点医药机构编码应为 1 位大写字母和 11 位数字');

export const designation = z.object({
  region,
  providerCode,
  name: z
    .string()
    .trim()
    .min(1, '内容不能为空')
    .max(60, '内容过长')
    .regex(/^[\p{Script=Han}A-Za-z0-9（）()·-]+$/u, '机构名称含有不允许的字符'),
  submitters: z.array(agency).min(1, '应至少列明一个提交账户').max(10).readonly(),
  from: calendarDay,
  until: calendarDay.nullish().transform((it) => it ?? undefined),
});

export const residentNumber = sealedInput(z.string().max(64, '公民身份号码应为 18 位').transform(normaliseResidentId));

const care = {
  ...{ kind: codes(careKinds), place: codes(places), referred: z.boolean(), emergency: z.boolean() },
  ...{ admittedOn: calendarDay, dischargedOn: calendarDay },
  ...{ totalCost: fen, inPolicyCost: fen, basicPaid: fen, catastrophicPaid: fen, supplementaryPaid: fen, epidemic: z.boolean().nullish() },
};

/** As the domain says it. */
const billOf = ({
  totalCost,
  inPolicyCost,
  basicPaid,
  catastrophicPaid,
  supplementaryPaid,
  epidemic,
  ...it
}: z.output<z.ZodObject<typeof care>>): Bill => ({
  ...{ kind: it.kind, place: it.place, referred: it.referred, emergency: it.emergency },
  ...{ admittedOn: it.admittedOn, dischargedOn: it.dischargedOn, total: totalCost, inPolicy: inPolicyCost },
  ...{ basic: basicPaid, catastrophic: catastrophicPaid, supplementary: supplementaryPaid },
  ...(epidemic === true ? { epidemic } : {}),
});

export const submission = z
  .object({ provider: idOf('provider'), billNumber, patient: residentNumber, ...care })
  .transform(({ provider, billNumber, patient, ...it }) => ({
    ...{ provider, billNumber, patient },
    bill: billOf(it),
  }));

export const missingPapers = z
  .array(codes(papers))
  .max(papers.length)
  .readonly()
  .transform((all) => papers.filter((paper) => all.includes(paper)));

export const application = z
  .object({
    ...{ household: idOf('household'), patient: idOf('person'), providerCode, billNumber, cause: codes(claimCauses), ...care },
    missing: missingPapers,
  })
  .transform(({ household, patient, providerCode, billNumber, cause, missing, ...it }) => ({
    ...{ household, patient, missing },
    claim: { providerCode, billNumber, cause, bill: billOf(it) },
  }));

/** A case, and the version of it that was seen. */
export const caseSeen = { case: namedIdOf('medical-case'), version };

export const reversalReason = codes(reversalReasons);

export const reversal = z.object({ settlement: idOf('settlement'), reason: reversalReason });
