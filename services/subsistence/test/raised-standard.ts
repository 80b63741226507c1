import { readStandardsData } from '@jiuzhu/policy';

/** The standard of the county of the tests, set anew from a day on: so many fen for each person, in town and country alike. */
export const standardOf = (fen: number, from: string) =>
  readStandardsData([
    {
      name: `standard of ${String(fen)}`,
      data: {
        ...{ id: 'subsistence.standard', unit: 'fen_per_person_month', region: '610304' },
        values: [
          {
            ...{ from, publishedAt: from, value: { urban: fen, rural: fen }, enteredBy: 'officer-1', approvedBy: 'officer-2' },
            ref: { doc: '示例〔2026〕2号', title: '示例调标通知', issuer: '示例区民政局' },
          },
        ],
      },
    },
  ]);
