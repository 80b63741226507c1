import { formatFen } from '@jiuzhu/kernel';
import { capital } from '../adapters/input-shapes.ts';
import { charityOf, leftAfterCharity } from '../domain/charity/gift.ts';
import { wordsOfStep } from '../domain/explanation/step-words.ts';
import type { Settlement } from '../domain/settlement/settlement.ts';
import type { Step } from '../domain/settlement/step.ts';

export const reversalView = ({ reversal }: Settlement) =>
  reversal ? { id: reversal.id, reason: capital(reversal.reason), on: reversal.on } : null;

export const giftsView = ({ gifts = [] }: Settlement) =>
  gifts.map(({ by: _, ...gift }) => ({ ...gift, amountText: formatFen(gift.amount) }));

/** What charities give in all, and what that leaves. */
export const afterCharity = (it: Settlement) => ({ paid: charityOf(it), left: leftAfterCharity(it) });

export const reasonsView = ({ outcome }: Settlement) => outcome.steps.map(stepView);

export const stepView = (it: Step) => ({
  code: it.code,
  text: wordsOfStep(it),
  amount: it.amount,
  ratio: it.ratio ?? null,
  limit: it.limit ?? null,
  article: it.article,
  standard: it.standard ? standardView(it.standard) : null,
  facts: it.fact ? [it.fact] : [],
});

const standardView = ({ parameter, region, from, illustrative, document }: NonNullable<Step['standard']>) => ({
  ...{ parameter, region, from, illustrative },
  ...{ title: document.title, number: document.number, issuer: document.issuer },
});
