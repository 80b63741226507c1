import { join } from 'node:path';
import type { Day, RegionCode } from '@jiuzhu/kernel';
import { readStandards, readStandardsData, resolve, type StandardBook } from '@jiuzhu/policy';
import { standardFilesIn } from '../../local/standard-files.ts';
import { entitlementLaw, type EntitlementLaw } from '@jiuzhu/subsistence/law';

const standards = join(import.meta.dirname, '../../local/standards');
/** What binds the state, and the made-up figures of the county of the examples. */
export const exampleBook = (): StandardBook =>
  readStandards(standardFilesIn(['national', '99'].map((it) => join(standards, it))), { allowIllustrative: true });

export const exampleLaw = (day: Day, book = exampleBook()): EntitlementLaw => {
  const resolved = resolve(book, entitlementLaw, '990000' as RegionCode, day);
  if (resolved.kind === 'missing') throw new Error(`the example standards lack ${resolved.parameter}`);
  return resolved.standards;
};

/** A value that the county sets from a day on. */
export const moved = (id: string, unit: string, value: unknown, from: Day): StandardBook =>
  readStandardsData(
    [
      {
        name: id,
        data: {
          ...{ id, unit, region: '990000' },
          values: [
            { ...{ from, publishedAt: from, value, illustrative: true }, ref: { doc: '示例数值', title: '示例调标', issuer: '示例' } },
          ],
        },
      },
    ],
    { allowIllustrative: true },
  );
