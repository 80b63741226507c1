import { z } from 'zod';

export type InvalidInput = { readonly problem: 'InvalidInput'; readonly path: readonly string[]; readonly message: string };

/** A resident ID number inside a longer text. The key is kept as it came, and so it may be none: a client that calls its keys by the person would fill a table with them. */
const idNumber = /\d{6}(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx]/;

const keyed = z.looseObject({
  idempotencyKey: z
    .string()
    .regex(/^[\w-]{8,64}$/, '幂等键应为 8 至 64 位字母、数字、下划线或连字符')
    .refine((key) => !idNumber.test(key), '幂等键中不能含有公民身份号码'),
});

/** The first thing wrong, with its path; the message never repeats the value. */
function problemOf(error: z.ZodError): InvalidInput {
  const [first] = error.issues;
  return { problem: 'InvalidInput', path: (first?.path ?? []).map(String), message: first ? chinese(first) : '输入有误' };
}

const kinds: Readonly<Record<string, string>> = {
  invalid_type: '缺少此项或类型不符',
  too_small: '数值过小或内容过短',
  too_big: '数值过大或内容过长',
  invalid_format: '格式不符',
  invalid_value: '不在允许的取值之内',
  unrecognized_keys: '含有未定义的字段',
  invalid_union: '与任何一种允许的形式都不符',
  not_multiple_of: '数值不是所要求的倍数',
};

/** Our own shapes speak Chinese; what zod itself says is in English and is replaced. */
const chinese = (issue: z.core.$ZodIssue): string =>
  /\p{Script=Han}/u.test(issue.message) ? issue.message : (kinds[issue.code] ?? '输入有误');

/** Where a text stands that no table can hold: half of a character (a lone surrogate), or the character 0. */
function unkeepable(it: unknown, path: readonly string[] = []): InvalidInput | undefined {
  if (typeof it === 'string') {
    const isKept = it.isWellFormed() && !it.includes('\0');
    return isKept ? undefined : { problem: 'InvalidInput', path, message: '含有不能保存的字符' };
  }
  if (typeof it !== 'object' || it === null) return undefined;
  for (const [key, value] of Object.entries(it)) {
    const found = unkeepable(value, [...path, key]);
    if (found) return found;
  }
  return undefined;
}

const shaped = <Z extends z.ZodType>(shape: Z, raw: unknown): { readonly data: z.output<Z> } | InvalidInput => {
  const parsed = shape.safeParse(raw);
  return parsed.success ? (unkeepable(raw) ?? { data: parsed.data }) : problemOf(parsed.error);
};

export function parseInput(shape: z.ZodType, raw: unknown): { readonly key: string; readonly input: unknown } | InvalidInput {
  const claimed = keyed.safeParse(raw);
  if (!claimed.success) return problemOf(claimed.error);
  const { idempotencyKey, ...rest } = claimed.data;
  const parsed = shaped(shape, rest);
  return 'data' in parsed ? { key: idempotencyKey, input: parsed.data } : parsed;
}

/** A list's arguments are wrong: the graph answers it in `errors[]`, since a list has no union to name it in. */
export class BadArguments extends Error {
  readonly problem: InvalidInput;
  constructor(problem: InvalidInput) {
    super(problem.message);
    this.problem = problem;
  }
}

/** Arguments of a query in their shape; else `BadArguments`. */
export function parseShape<Z extends z.ZodType>(shape: Z, raw: unknown): z.output<Z> {
  const parsed = shaped(shape, raw);
  if (!('data' in parsed)) throw new BadArguments(parsed);
  return parsed.data;
}

/** The key of what is no command, and so has no union to name its problems in. */
export const parseKey = (idempotencyKey: unknown): void => void parseShape(keyed, { idempotencyKey });
