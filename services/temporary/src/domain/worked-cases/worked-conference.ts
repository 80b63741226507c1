import { fen } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import { weighConference } from '../conference/conference.ts';
import { formulaSuffices } from '../conference/formula-suffices.ts';
import { weighEmergency } from '../emergency/weigh-emergency.ts';
import { uncoveredOf } from '../incident/incident.ts';
import { conferenceLaw } from '../law/conference-law.ts';
import type { ConferenceLaw } from '../law/conference-law.ts';
import { befallenIn } from './worked-befallen.ts';
import { inYuan, unread, wholeOf, yesOf, yuanOf } from './worked-case-given.ts';
import type { Worked } from './worked-case-given.ts';

const keys = ['asked', 'attended', 'members', 'agreed'];

/** How a worked case of a case conference is run: an emergency, how much is asked for, and who came of the meeting and what it said. */
export const workedCases = {
  law: conferenceLaw,
  run: (given: unknown, { day }: { readonly day: Day }, law: ConferenceLaw): Worked => {
    const read = befallenIn(given, keys);
    if (!read.ok) return read;
    const { raw, befallen, found } = read;
    const [asked, agreed] = [yuanOf(raw['asked']), yesOf(raw['agreed'], true)];
    const [attended, members] = [wholeOf(raw['attended'], 1), wholeOf(raw['members'], 1)];
    const faults = unread({ asked, attended, members, agreed });
    if (asked === undefined || attended === undefined || members === undefined || agreed === undefined) return { ok: false, faults };
    const source = { kind: 'minutes', stream: 'case', version: 0, asOf: day, source: 'verified' };
    const formula = weighEmergency(befallen, found, law, source);
    if (formulaSuffices(formula, asked)) return outcomeOf('formula-suffices', inYuan(formula.limit), []);
    const meeting = { heldOn: day, attended, members, minutes: '', ground: 'beyond-formula' as const };
    const matter = { uncovered: uncoveredOf(befallen.incident, fen(0)), given: befallen.given, agreed };
    const { verdict, limit, reasons } = weighConference(meeting, matter, law, source);
    const failing = reasons.flatMap(({ code, verdict: is }) => (is === 'fail' ? [code] : []));
    return verdict === 'pass' ? outcomeOf('grant', inYuan(Math.min(asked, limit)), failing) : outcomeOf('refuse', inYuan(fen(0)), failing);
  },
};

const outcomeOf = (outcome: string, amount: string, failing: readonly string[]): Worked => ({
  ok: true,
  outcome: { outcome, amount, failing },
  trials: [],
});
