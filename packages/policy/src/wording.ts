import type { Verdict } from './reason.ts';

/**
 * How a programme speaks of one condition. `subject` is what was compared (家庭月人均收入); `citizen` one plain sentence for each verdict,
 * in which {actual} and {limit} stand for the figures; `turning` what would have to be so for the condition to be met, as part of a sentence, in which
 * {bound} stands for "at most" or "at least" with its figure.
 */
export type Words = {
  readonly subject: string;
  readonly citizen: Readonly<Record<Verdict, string>>;
  readonly turning: string;
};

/** By reason code. The programme holds it; this package holds none. */
export type Wording = Readonly<Record<string, Words>>;

/** A reason that the programme has no words for: a fault of the programme, found by its test over all its codes. */
export class WordingMissing extends Error {
  override readonly name = 'WordingMissing';
  constructor(code: string, verdict: Verdict) {
    super(`no wording for ${code}, ${verdict}`);
  }
}

/** What is wrong with a wording: a code without words, a placeholder that does not exist, a text that is not one sentence. For the programme's test. */
export const wordingFaults = (wording: Wording, codes: readonly string[]): readonly string[] => [
  ...codes.filter((code) => !wording[code]).map((code) => `${code} has no words`),
  ...Object.entries(wording).flatMap(([code, { turning }]) =>
    /^[^。！？\n{}]+(\{bound\}[^。！？\n{}]*)?$/.test(turning) ? [] : [`${code}: what would turn it is no part of a sentence`],
  ),
  ...Object.entries(wording).flatMap(([code, { citizen }]) =>
    Object.entries(citizen).flatMap(([verdict, sentence]) => {
      const strangers = [...sentence.matchAll(/\{([^}]*)\}/g)].filter(([, name]) => name !== 'actual' && name !== 'limit');
      return [
        ...strangers.map(([placeholder]) => `${code}, ${verdict}: ${placeholder} is no placeholder`),
        ...(/^[^。！？\n]+。$/.test(sentence) ? [] : [`${code}, ${verdict}: is not one sentence`]),
      ];
    }),
  ),
];
