import { hashesOf, textOf } from '@jiuzhu/policy';
import { letterOf } from '../domain/explanation/letter/letter.ts';
import type { Issued } from '../domain/explanation/letter/issued.ts';
import { personLabels } from '../domain/explanation/person-labels.ts';
import { changesThatWouldTurn } from '../domain/explanation/turning/changes-that-would-turn.ts';
import { codeOfChange, wordsOfChange } from '../domain/explanation/turning/words-of-change.ts';
import { worksheetOf } from '../domain/explanation/worksheet/worksheet.ts';

/** The letter with the hashes by which it is known again. */
export const letterView = (issued: Issued) => {
  const letter = letterOf(issued);
  const text = textOf(letter);
  const members = [...personLabels(issued.judged.snapshot)].map(([id, label]) => ({ label, person: { id } }));
  return { ...letter, text, ...hashesOf(text), members };
};

export const worksheetView = ({ judged }: Issued) => {
  const worksheet = worksheetOf(judged);
  return { ...worksheet, text: textOf(worksheet) };
};

export const wouldChangeView = ({ judged }: Issued) =>
  changesThatWouldTurn(judged).map((it) => ({ code: codeOfChange(it), text: wordsOfChange(it) }));
