import { choice, fenAmount, hours, mayLack, money, number, oneOf, table } from '@jiuzhu/policy';
import type { Law } from '@jiuzhu/policy';
import { classes } from '../household/class.ts';

/** 突发公共事件: declared for a region from a day to a day, as any standard is; where nobody wrote it nothing is. What it widens stands beside it. */
export const publicEmergencyLaw = {
  publicEmergency: mayLack(choice('temporary.public-emergency', ['declared', 'over'])),
  widerFormula: mayLack(
    table('temporary.public-emergency.formula', {
      class: oneOf(classes),
      months: number('months'),
      share: number('bp'),
      cap: money('fen'),
    }),
  ),
  widerTownshipLimit: mayLack(fenAmount('temporary.public-emergency.township-limit')),
  widerReply: mayLack(hours('temporary.public-emergency.reply')),
} satisfies Law;
