import { field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';

const unit = /^[a-z][a-z0-9_]{0,31}$/;
/** By which programmes call their parameters, the words of a choice, and the columns and keys of a value. */
const parameter = /^[A-Za-z][A-Za-z0-9.-]{0,63}$/;
const word = /^[A-Za-z][A-Za-z0-9-]{0,40}$/;

/** One figure of a value by its place: money in `fen`, any other figure in `number`, of a choice its `word`. */
const cell = z.object({
  /** of a table, from 0 */
  row: field.count().optional(),
  /** of a table its column, of a value by keys its key */
  key: field.code(word).optional(),
  fen: field.fen().optional(),
  number: field.count().optional(),
  word: field.code(word).optional(),
});

const value = z.object({
  parameter: field.code(parameter),
  unit: field.code(unit),
  /** its first day, and its last where the document says one */
  from: field.day(),
  to: field.day().optional(),
  cells: z.array(cell),
});

/** Values of parameters for one place, as one document has them. */
export const standard = z.object({
  standardId: field.id('standard'),
  /** left out: the state's, for all places */
  region: field.region().optional(),
  document: z.object({
    number: field.citation(),
    title: field.citation(),
    issuer: field.citation(),
    article: field.citation().optional(),
    date: field.day().optional(),
  }),
  publishedAt: field.day(),
  /** nobody could confirm it: for demonstrations alone */
  illustrative: field.flag(),
  values: z.array(value),
});

export const example: z.input<typeof standard> = {
  standardId: '00000000-0000-8000-8000-000000000071',
  region: '9900',
  document: {
    number: '测民发〔2026〕8号',
    title: '关于调整最低生活保障标准的通知',
    issuer: '测试市民政局',
    article: '第一条',
    date: day('2026-06-15'),
  },
  publishedAt: day('2026-06-18'),
  illustrative: false,
  values: [
    {
      parameter: 'subsistence.standard',
      unit: 'fen_per_person_month',
      from: day('2026-07-01'),
      cells: [
        { key: 'urban', fen: 71_000 },
        { key: 'rural', fen: 48_000 },
      ],
    },
  ],
};
