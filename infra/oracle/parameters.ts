import { entitlementLaw } from '@jiuzhu/subsistence/law';
import { copyCell } from '../population/output/copy-rows.ts';
import { laws } from './laws.ts';

/** Every parameter of every law as a line for COPY: the very values that the rules are given, under the names that documents give them. */
export const parameterRows = (): readonly string[] =>
  Object.entries(laws).flatMap(([law, figures]) =>
    Object.entries(entitlementLaw).map(([name, { id }]) => {
      const value = figures[name as keyof typeof entitlementLaw];
      return `${[law, id, JSON.stringify(value)].map(copyCell).join('\t')}\n`;
    }),
  );
