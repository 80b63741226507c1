import type { Day, Id } from '@jiuzhu/kernel';
import type { Tx } from '@jiuzhu/service-kit';
import { isSigned, type Signature } from '@jiuzhu/vault';
import type { Report } from '../../domain/report.ts';
import { drawNumbers } from './report-numbers.ts';
import { sealOf, signedText, signingPurpose } from '../ports/seal.ts';

/** A report as it is kept: numbered, sealed, and never changed. */
export type KeptReport = {
  readonly number: string;
  readonly report: Report;
  /** what the seal is over, as it was issued */
  readonly sealed: object;
  readonly seal: string;
  /** undefined where it was issued before reports were signed */
  readonly signature: Signature | undefined;
  /** undefined once what was sealed has been destroyed */
  readonly sealIntact: boolean | undefined;
  readonly erasedOn: Day | undefined;
  readonly region: string;
};

const write = `
insert into verification_reports (id, number, request_id, household_id, region, issued_on, content, seal, signature, signing_key, public_key)
select id, number, request_id, household_id, region, issued_on, content, seal, signature, signing_key, public_key
from jsonb_to_recordset($1::jsonb) as r(id uuid, number text, request_id uuid, household_id uuid, region text, issued_on date, content jsonb,
  seal text, signature text, signing_key text, public_key text)`;

/** Numbers, seals, signs and keeps them. */
export async function keepReports(tx: Tx, reports: readonly Report[]): Promise<void> {
  if (reports.length === 0) return;
  const numbers = await drawNumbers(tx, reports);
  const rows = reports.map((report, at) => {
    const content = { ...report, number: numbers[at] ?? '' };
    const { id, requestId, householdId, region, on, number } = content;
    const seal = sealOf(content);
    const { value, key, publicKey } = tx.vault.sign(signedText(number, seal), signingPurpose);
    const signed = { seal, signature: value, signing_key: key, public_key: publicKey };
    return { id, number, request_id: requestId, household_id: householdId, region, issued_on: on, content, ...signed };
  });
  await tx.sql('reports-write', write, [JSON.stringify(rows)]);
}

type Row = {
  readonly id: Id<'report'>;
  readonly content: Report & { readonly number: string };
  readonly seal: string;
  readonly signature: string | null;
  readonly signing_key: string | null;
  readonly public_key: string | null;
  readonly erased_on: Day | null;
  readonly region: string;
};

/** A report is seen by whoever may see the household where it is now. */
const read = `
select r.id, r.content, r.seal, r.signature, r.signing_key, r.public_key, r.erased_on::text, h.region from verification_reports r join households h on h.id = r.household_id
where r.id = any($1::uuid[])`;

/** What reports of an earlier day did not say of themselves. */
const unsaid = { flags: [], committed: [], obligors: [], signatory: { agency: '', commissionedBy: { officer: '', agency: '' } } };

const signatureOf = ({ signature: value, signing_key: key, public_key: publicKey }: Row): Signature | undefined =>
  value === null || key === null || publicKey === null ? undefined : { value, key, publicKey };

/** The content still has its seal, and the seal is this service's: whoever recomputes the one cannot make the other. */
const isSealed = (content: Row['content'], seal: string, signature: Signature | undefined, keys: readonly string[]): boolean =>
  sealOf(content) === seal && (signature === undefined || isSigned(signedText(content.number, seal), signature.value, keys));

export async function readReports(tx: Tx, ids: readonly Id<'report'>[]): Promise<ReadonlyMap<Id<'report'>, KeptReport>> {
  const rows = await tx.sql<Row>('reports-read', read, [ids]);
  const keys = tx.vault.verifyingKeys(signingPurpose);
  return new Map(
    rows.map((row) => {
      const { id, content, seal, erased_on, region } = row;
      const { number, ...report } = { ...unsaid, ...content };
      const signature = signatureOf(row);
      const sealIntact = erased_on === null ? isSealed(content, seal, signature, keys) : undefined;
      return [id, { number, report, sealed: content, seal, signature, sealIntact, erasedOn: erased_on ?? undefined, region }];
    }),
  );
}
