import { type Day, type Fen, type Id, isDay, isFen, isRegionCode, normaliseResidentId, type RegionCode } from '@jiuzhu/kernel';
import { codes } from '@jiuzhu/service-kit';
import { sealedInput } from '@jiuzhu/vault';
import { z } from 'zod';
import type { Disability } from '../domain/statement.ts';

export { codes, documentNumber } from '@jiuzhu/service-kit';

export const id = <K extends string>(_of: K) => z.uuid('标识不是 UUID').transform((text) => text.toLowerCase() as Id<K>);
/** Text that passes a check of the kernel, and carries its brand from there on. */
const branded = <B extends string>(is: (value: unknown) => value is B, message: string) =>
  z.string().refine(is, message) as unknown as z.ZodType<B, string>;

export const region = branded<RegionCode>(isRegionCode, '区划代码应为 2、4、6、9 或 12 位数字');
export const day = z.custom<Day>(isDay, '不是日历上存在的日期');
/** Ten billion yuan: no family has it, sums of it can still be counted, and the number of a person or a card in the wrong field is more. */
const most = 1_000_000_000_000;
export const fen = z.custom<Fen>((value) => isFen(value) && value >= 0 && value <= most, '金额应为不小于零、不超过一百亿元的整数（分）');
export const version = z.int().positive();
export const settlement = z.enum(['urban', 'rural']);
const place = z.object({ region, settlement });
export const evidence = z
  .array(z.string().regex(/^[0-9a-f]{64}$/, '材料标识应为 SHA-256 的 64 位十六进制'))
  .max(50)
  .readonly()
  .nullish()
  .transform((given) => given ?? []);

/** Words for people: no control character, which no table and no screen wants. */
export const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1, '内容不能为空')
    .max(most, '内容过长')
    .regex(/^\P{Cc}*$/u, '含有不可见字符');

/** GraphQL says null where a field is left out. */
export const left = <Z extends z.ZodType>(shape: Z) => shape.nullish().transform((given) => given ?? undefined);

const name = sealedInput(z.string().trim().min(1, '姓名不能为空').max(50, '姓名过长'));
/** In its one form, so that it is found again however it was typed; whether it is right is checked where today is known. */
export const residentNumber = sealedInput(z.string().max(64, '公民身份号码应为 18 位').transform(normaliseResidentId));

export const relation = z.enum(['head', 'spouse', 'child', 'parent', 'sibling', 'grandparent', 'grandchild', 'other']);
export const relations = z
  .array(z.object({ person: id('person'), relation }))
  .max(50)
  .readonly()
  .refine((given) => new Set(given.map(({ person }) => person)).size === given.length, '同一成员只能填写一次');

const disability = z.object({
  kind: z.enum(['sight', 'hearing', 'speech', 'physical', 'intellectual', 'mental', 'multiple']),
  grade: z
    .int('残疾等级为一至四级')
    .min(1, '残疾等级为一至四级')
    .max(4, '残疾等级为一至四级')
    .transform((grade) => grade as Disability['grade']),
});
const illness = z.object({ major: z.boolean(), diagnosis: left(sealedInput(z.string().trim().min(1).max(500))) });

/** What is absent stays; null ends it. A code becomes what the domain states by it. */
export const traits = z
  .object({
    hukou: place.nullish(),
    residence: place.nullish(),
    disability: disability.nullish(),
    illness: illness.transform(({ major, diagnosis }) => ({ major, ...(diagnosis ? { diagnosis } : {}) })).nullish(),
    schooling: z
      .enum(['preschool', 'primary', 'junior', 'senior', 'vocational', 'higher'])
      .transform((stage) => ({ stage }))
      .nullish(),
    employment: z
      .enum(['employed', 'flexible', 'unemployed', 'retired'])
      .transform((status) => ({ status }))
      .nullish(),
    labour: z
      .enum(['full', 'partial', 'none'])
      .transform((capacity) => ({ capacity }))
      .nullish(),
    absence: z.object({ reason: z.enum(['clergy', 'prison', 'detox', 'missing', 'conscript']), since: day }).nullish(),
    ties: z
      .array(codes(['contracted-land', 'collective-income', 'relocated-to-town']))
      .max(3, '同一依据只能填写一次')
      .readonly()
      .transform((to) => ({ to: [...new Set(to)].toSorted() }))
      .nullish(),
  })
  .nullish()
  .transform((given) => given ?? {});

export const newMember = z.object({
  name,
  idNumber: left(residentNumber),
  born: left(day),
  sex: left(z.enum(['male', 'female'])),
  relation,
  traits,
});

/** No member: what the rules weigh of members is not asked. */
export const newObligor = newMember
  .omit({ relation: true, traits: true })
  .extend({ relation: z.enum(['spouse', 'parent', 'child', 'grandparent', 'grandchild', 'sibling']), of: id('person') });

/** A point of two times: a day in the household's life, and an instant by which something was recorded. */
export const moment = z.object({
  id: z.string(),
  validOn: day,
  knownAt: z.iso.datetime({ offset: true, error: '不是存在的时刻' }).transform((text) => new Date(text).toISOString()),
});
