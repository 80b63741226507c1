import { z } from 'zod';
import { canonical, sealOf, signedText } from '../ports/seal.ts';

export { sealOf, signedText, signingPurpose } from '../ports/seal.ts';
import type { KeptReport } from './reports.ts';

const format = 'jiuzhu-verification-report/1';

/** A report as it leaves: all that its seal covers, the seal, and the signature. The same report is always the same text. */
export const documentOf = ({ number, sealed, seal, signature }: Pick<KeptReport, 'number' | 'sealed' | 'seal' | 'signature'>): string => {
  const content = { ...sealed, number };
  const signed = signature ? { algorithm: 'Ed25519', ...signature } : undefined;
  return `${canonical({ format, report: content, seal: { algorithm: 'SM3', value: seal }, signature: signed })}\n`;
};

const shape = z.strictObject({
  format: z.literal(format),
  report: z.looseObject({ number: z.string() }),
  seal: z.strictObject({ algorithm: z.literal('SM3'), value: z.string() }),
  signature: z.strictObject({ algorithm: z.literal('Ed25519'), key: z.string(), publicKey: z.string(), value: z.string() }).optional(),
});

export type Faulty = 'no-document' | 'seal-broken' | 'not-signed' | 'signed-by-another';
export type Checked = { readonly number: string; readonly seal: string } | { readonly fault: Faulty };

/** What is wrong with a document, or which report it is. `isOurs` says whether a text was signed by the service: what the document says of its own key is not believed. */
export const checkDocument = (text: string, isOurs: (text: string, signature: string) => boolean): Checked => {
  const read = shape.safeParse(parsed(text));
  if (!read.success) return { fault: 'no-document' };
  const { report, seal, signature } = read.data;
  if (sealOf(report) !== seal.value) return { fault: 'seal-broken' };
  if (!signature) return { fault: 'not-signed' };
  if (!isOurs(signedText(report.number, seal.value), signature.value)) return { fault: 'signed-by-another' };
  return { number: report.number, seal: seal.value };
};

/** A text that is no JSON is no document, which is said as such. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
