import { isUnknown, placesWith } from '@jiuzhu/policy';
import type { Account } from './account.ts';
import { needOf } from './needs.ts';
import type { Need } from './needs.ts';
import { isIn, placeOf } from './places.ts';
import { at, atAlone, atRigid, atTekun } from './conditions/places-of-facts.ts';
import type { Standing } from './standing.ts';
import type { Trial } from './trial.ts';

/** What would have to be known for what a trial left open. */
export const missingIn = (it: Trial, standing: Standing): readonly Need[] =>
  placesWith(it.weighing, 'unknown').flatMap((place) => missingFor(it.weighing.test.conditions[place]?.fact ?? -1, it, standing));

/** For the fact in one place of a trial. */
export const missingFor = (fact: number, it: Trial, { account, leaverNeeds }: Standing): readonly Need[] => {
  if (!isUnknown(it.weighing.facts[fact] ?? 0)) return [];
  switch (fact) {
    case at.income:
      return leaverNeeds.length > 0 ? leaverNeeds : incomeNeeds(account);
    case at.financial:
      return account.reportNeeds.length > 0 ? account.reportNeeds : [needOf('countable-amount')];
    case at.homeArea:
      return [...propertyNeeds(account, 'home'), ...(account.reportNeeds.length > 0 ? [] : [needOf('area-of-homes')])];
    case at.vehicles:
    case at.homes:
    case at.businesses:
    case at.machinery:
      return propertyNeeds(account, countedAt[fact]);
    default:
      return furtherNeeds(fact, it, account);
  }
};

const countedAt = { [at.vehicles]: 'vehicle', [at.homes]: 'home', [at.businesses]: 'business', [at.machinery]: 'machinery' } as const;

const incomeNeeds = ({ reportNeeds, incomeNeeds: needs }: Account): readonly Need[] =>
  reportNeeds.length + needs.length > 0 ? [...reportNeeds, ...needs] : [needOf('countable-amount')];

const propertyNeeds = ({ reportNeeds, uncounted, propertyNeeds: needs }: Account, item: 'vehicle' | 'home' | 'business' | 'machinery') =>
  reportNeeds.length > 0 ? reportNeeds : isIn(uncounted, placeOf[item]) ? needs : [];

const furtherNeeds = (fact: number, { tried, member = -1 }: Trial, account: Account): readonly Need[] => {
  const isOwn = (tried === 'tekun' && fact === atTekun.ownIncome) || (tried === 'single-person' && fact === atAlone.ownIncome);
  if (isOwn) return account.reportNeeds.length + account.incomeNeeds.length > 0 ? incomeNeeds(account) : [needOf('own-income', member)];
  if (tried === 'tekun' && fact === atTekun.obligors) return [needOf('survey-of-obligors', member)];
  if (tried === 'single-person' && (fact === atAlone.counts || fact === atAlone.ground)) return [needOf('membership')];
  if (tried === 'rigid' && fact === atRigid.spending) return incomeNeeds(account);
  return [];
};
