import { createHash } from 'node:crypto';
import { waitUntil } from '../wait-until.ts';
import { onceItArrived } from './once-it-arrived.ts';
import type { GraphClient } from '../graph-client.ts';
import { keyOf, type Registered } from './register.ts';
import type { ExampleHousehold } from './households.ts';

const authorising = `mutation Authorise($input: AuthoriseVerificationInput!) {
  authoriseVerification(input: $input) { __typename ... on Problem { code message } ... on VerificationAuthorisation { id } }
}`;
const asking = `mutation Verify($input: RequestVerificationInput!) {
  requestVerification(input: $input) { __typename ... on Problem { code message } ... on VerificationRequest { id } }
}`;
const reported = `query Reported($id: ID!) { verificationRequest(id: $id) { status } }`;

/** Everybody has signed; the agencies are asked, and their report is waited for. */
export async function verify(clerk: GraphClient, household: ExampleHousehold, { id, persons }: Registered, today: string): Promise<void> {
  const validUntil = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`.replace('-02-29', '-02-28');
  const adult = (born: string): boolean => `${Number(born.slice(0, 4)) + 18}${born.slice(4)}` <= today;
  const signatures = household.members.map(({ born }, i) => ({ person: persons[i], ...(adult(born) ? {} : { guardian: persons[0] }) }));
  const documentHash = createHash('sha256').update(`authorisation of the example ${household.key}`).digest('hex');
  const authorisation = { household: id, purpose: 'SOCIAL_ASSISTANCE', signatures, signedOn: today, validUntil, documentHash };
  await onceItArrived('HouseholdUnknown', (attempt) =>
    clerk.change(
      authorising,
      { ...authorisation, idempotencyKey: keyOf(household.key, 'authorise', attempt) },
      'VerificationAuthorisation',
    ),
  );
  const request = await clerk.change<{ __typename: string; id: string }>(
    asking,
    { idempotencyKey: keyOf(household.key, 'ask'), household: id, purpose: 'SOCIAL_ASSISTANCE' },
    'VerificationRequest',
  );
  const isReported = async (): Promise<boolean> => {
    const { verificationRequest } = await clerk.query<{ verificationRequest: { status: string } | null }>(reported, { id: request.id });
    return verificationRequest?.status === 'REPORTED';
  };
  if (!(await waitUntil(isReported, 30_000))) throw new Error(`no report came for the example ${household.key}`);
}
