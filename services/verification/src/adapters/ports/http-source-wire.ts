import { createHmac, hash } from 'node:crypto';
import { open } from '@jiuzhu/vault';
import { z } from 'zod';
import type { Said } from '../../domain/take-answers.ts';
import type { Query } from '../../effects/ports.ts';

/** A person goes by a number of this call alone: our own ids stay here. */
type Persons = ReadonlyMap<string, Query['questions'][number]>;
export const personsOf = ({ questions }: Pick<Query, 'questions'>): Persons =>
  new Map(questions.map((it, place) => [String(place + 1), it]));

/** The question as it leaves: the one place where who somebody is is written out, into a text that is sent and forgotten. */
export const questionText = ({ id, commission, authorisation, purpose }: Query, persons: Persons): string =>
  JSON.stringify({
    version: 1,
    query: id,
    commission,
    authorisation,
    purpose,
    persons: [...persons].map(([ref, { identity, items }]) => ({
      ref,
      name: open(identity.name),
      idNumber: open(identity.idNumber),
      items,
    })),
  });

const finding = z.object({
  amount: z.number(),
  months: z.number().optional(),
  count: z.number().optional(),
  area: z.number().optional(),
  asOf: z.string(),
});
const answer = z.object({
  persons: z.array(
    z.object({
      ref: z.string(),
      idNumber: z.string(),
      items: z.array(z.object({ item: z.string(), answer: z.enum(['HIT', 'MISS', 'ERROR']), findings: z.array(finding).default([]) })),
    }),
  ),
});

const isSame = (idNumber: string, { identity }: Query['questions'][number]): boolean =>
  open(identity.idNumber).toUpperCase() === idNumber.toUpperCase();

/** What an answer says, of whom. It says of each person by which number it found them: another number than was asked is another person. */
export function readAnswer(json: unknown, persons: Persons): readonly Said[] | undefined {
  const read = answer.safeParse(json);
  if (!read.success) return undefined;
  return read.data.persons.flatMap(({ ref, idNumber, items }): readonly Said[] => {
    const person = persons.get(ref);
    const personId = person && isSame(idNumber, person) ? person.personId : undefined;
    const said = items.map(({ item, answer: status, findings }): Said => ({ personId, item, status, findings }));
    return said.length > 0 || personId !== undefined ? said : [{ personId, item: '', status: 'MISS', findings: [] }];
  });
}

/** Who holds the same secret can tell that this question is ours, whole, and of this moment. */
export const signatureOf = (secret: string, at: string, query: string, body: string): string =>
  createHmac('sha256', secret)
    .update(`${at}\n${query}\n${hash('sha256', body, 'hex')}`)
    .digest('hex');
