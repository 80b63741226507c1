import type { Id } from '@jiuzhu/kernel';
import { z } from 'zod';
import { programmeNames } from '../../domain/catalogue/programmes.ts';
import { cited, day, optional, place, region, uuid } from '../input-shapes.ts';

export const policyId = z.string().regex(uuid, '标识格式不符') as unknown as z.ZodType<Id<'policy'>, string>;
export const year = z.int().min(2000, '年度不在范围内').max(2099, '年度不在范围内');

/** Everybody may read it, so that it has no room for the number of a person or of a mobile telephone. */
const said = (most: number) =>
  z
    .string()
    .trim()
    .min(1, '不能为空')
    .max(most, `不超过 ${String(most)} 字`)
    .refine((text) => !/\d{11}/.test(text), '公开的内容不得含有证件号码或手机号码');

const papers = z.array(said(200)).max(30, '最多三十项材料').readonly();
const amounts = z
  .array(z.object({ what: said(60), parameter: z.string().min(1).max(64) }))
  .max(10, '最多十项金额')
  .readonly();
const basis = z
  .array(
    z
      .object({ document: cited, article: optional(cited) })
      .transform(({ document, article }) => ({ document, ...(article ? { article } : {}) })),
  )
  .min(1, '至少应有一项依据')
  .max(10, '最多十项依据')
  .readonly();
const programme = z.enum(programmeNames as [(typeof programmeNames)[number]]);
/** The graph writes codes in capitals. */
const programmeAsked = z
  .string()
  .transform((it) => it.toLowerCase().replaceAll('_', '-'))
  .pipe(programme);

const text = {
  ...{ programme: programmeAsked, title: said(80), agency: said(80), eligible: said(2_000), applyAt: said(500) },
  ...{ papers, amounts, basis, from: day, to: optional(day) },
};

/** What it says lies in the year for which it stands in the catalogue. */
export const drafted = z
  .object({ region: place, year, supersedes: optional(policyId), ...text })
  .superRefine(({ year, from, to }, at) => {
    if (to !== undefined && to < from) at.addIssue({ code: 'custom', path: ['to'], message: '截止日早于起始日' });
    if (from > `${String(year)}-12-31` || (to !== undefined && to < `${String(year)}-01-01`))
      at.addIssue({ code: 'custom', path: ['from'], message: '有效期不在所属年度之内' });
  })
  .transform(({ region, year, supersedes, to, ...content }) => ({
    ...{ region, year, content: { ...content, ...(to ? { to } : {}) } },
    ...(supersedes ? { supersedes } : {}),
  }));

export const publishing = z.object({
  ...{ region: place, year },
  policies: z
    .array(z.object({ policy: policyId, version: z.int().positive() }))
    .min(1, '至少应有一项政策')
    .max(100, '一次最多发布一百项政策')
    .refine((all) => new Set(all.map(({ policy }) => policy)).size === all.length, '同一政策列了两次')
    .readonly(),
});

/** What is asked of the catalogue of a place; left out, all programmes and today. */
export const askedOfCatalogue = z.object({ region, programme: optional(programmeAsked), day: optional(day) });
/** For which place and day an amount is wanted. */
export const askedOfAmounts = z.object({ region: optional(region), day: optional(day) });
export const catalogueOf = z.object({ region: place, year });
export const within = z.object({ within: optional(region) });
