import type { GraphClient } from '@jiuzhu/infra/graph-client';
import { waitUntil } from '@jiuzhu/infra/wait-until';
import { caseChange } from './change-document.ts';
import { aFamily, authorise, declare, type Family } from './family.ts';
import { accept, apply, type Case, survey } from './steps.ts';
import { changesOf } from './sample-input.ts';
import { api } from './who-sees-what/as-served.ts';
import { type Answered, post } from './rubbish/post.ts';
import { key, type Officer, type World } from './world.ts';

export const dayIn = (world: World): string => world.now().toISOString().slice(0, 10);

const file = `query File($id: ID!) {
  subsistenceCase(id: $id) {
    id version status agency awaited dueOn applied { acceptedOn objections }
    verification { kind requestId } homeVisits { reasons visits { on recordedBy asStated } }
    surveys { round surveyors } opinions { round judgement { class amount } } publicity { round closesOn closedOn }
    decisions {
      number cites decidedOn decidedBy confirmed class amount homeVisitOn delegations { id document { number } } meeting { resolution { number } attendees }
      reasons { code verdict } letter { text sha256 }
    }
    notices { decision servedOn letterHash way reconsiderUntil litigateUntil }
  }
}`;

export type CaseFile = Case & {
  readonly agency: string;
  readonly awaited: string | null;
  readonly applied: { readonly acceptedOn: string; readonly objections: number };
  readonly verification: { readonly kind: string; readonly requestId: string | null } | null;
  readonly homeVisits: { readonly reasons: readonly string[] };
  readonly surveys: readonly { readonly round: number }[];
  readonly opinions: readonly { readonly round: number; readonly judgement: { readonly class: string } }[];
  readonly decisions: readonly {
    readonly number: number;
    readonly decidedOn: string;
    readonly confirmed: boolean;
    readonly letter: { readonly text: string; readonly sha256: string };
    readonly reasons: readonly { readonly code: string; readonly verdict: string }[];
  }[];
  readonly notices: readonly {
    readonly servedOn: string | null;
    readonly letterHash: string | null;
    readonly reconsiderUntil: string | null;
  }[];
};

export const fileOf = async (world: World, id: string): Promise<CaseFile> =>
  (await (await world.officer('reviewer')).query<{ subsistenceCase: CaseFile }>(file, { id })).subsistenceCase;

/** The file once it is so: what others have to do first, they do soon. */
export async function fileWhen(world: World, id: string, isSo: (it: CaseFile) => boolean): Promise<CaseFile> {
  let found = await fileOf(world, id);
  const isThere = async (): Promise<boolean> => isSo((found = await fileOf(world, id)));
  if (!(await waitUntil(isThere, 20_000))) throw new Error(`the case stays ${found.status}`);
  return found;
}

/** Three persons in a town with a wage of 900 yuan a month and so much in the bank, who let the agencies be asked. */
export async function aDeclaredFamily(world: World, deposit = 350_000, { authorised = true } = {}): Promise<Family> {
  const clerk = await world.officer('clerk');
  const family = await aFamily(clerk);
  const [head = '', spouse = ''] = family.members.map(({ person }) => person.id);
  const facts = [
    { person: head, kind: 'income', item: 'wage', amount: 1_080_000, months: 12 },
    { person: spouse, kind: 'income', item: 'transfer', amount: 0, months: 12 },
    { person: head, kind: 'property', item: 'deposit', amount: deposit },
  ];
  const { version } = await declare(clerk, family, facts, dayIn(world));
  await world.settle();
  if (authorised) await authorise(clerk, family, dayIn(world), '2027-03-01');
  await world.settle();
  return { ...family, version };
}

/** Accepted, and reported on by the agencies, whom nobody asked but the acceptance itself. */
export async function acceptedCase(world: World, family: Family): Promise<CaseFile> {
  const clerk = await world.officer('clerk');
  const { id } = await accept(clerk, await apply(clerk, family.id, family.members[0]?.person.id ?? ''));
  return fileWhen(world, id, ({ verification }) => verification?.kind === 'reported');
}

export const surveyedCase = async (world: World, family: Family, it: Case): Promise<Case> =>
  survey(await world.officer('surveyor'), it, family.members[0]?.person.id ?? '', dayIn(world));

/** Its days of publicity over, and with whoever decides. */
export async function whenPublicityIsOver(world: World, { id }: Case): Promise<CaseFile> {
  await world.pass({ days: 8 });
  return fileWhen(world, id, ({ status }) => status === 'awaiting-decision');
}

export type Acting = { readonly role: string; readonly as?: Officer };

const commands = changesOf(api().getMutationType());

/** What a command on a case answers, whatever it is: named, and with what it says. */
export async function answerOf(world: World, name: string, { role, as }: Acting, it: Case, more: object): Promise<Answered['data']> {
  const document = commands.find((command) => command.name === name)?.document;
  if (document === undefined) throw new Error(`there is no ${name}`);
  const input = { idempotencyKey: key(), case: it.id, version: it.version, ...more };
  return (await post(world.url, await world.token(role, as), document, { input })).data;
}

/** A command on a case that must be accepted. */
export const change = (officer: GraphClient, name: string, it: Case | CaseFile, more: object): Promise<Case> =>
  officer.change<Case>(caseChange(name), { idempotencyKey: key(), case: it.id, version: it.version, ...more }, 'SubsistenceCase');

/** Of a township's meeting. */
export const meetingOn = (on: string, attendees = ['member-1', 'member-2', 'member-3']): object => ({
  meeting: { on, resolution: { year: Number(on.slice(0, 4)), number: 7 }, attendees },
});
