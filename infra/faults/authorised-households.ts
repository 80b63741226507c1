import { residentIdWithCheckDigit } from '@jiuzhu/kernel';
import { onceItArrived } from '../local/examples/once-it-arrived.ts';
import { keyOf } from '../local/examples/register.ts';
import { keysIn } from '../local/keys.ts';
import type { Instance } from './instance.ts';
import { officer } from './story.ts';

const registering = `mutation R($input: RegisterHouseholdInput!) {
  registerHousehold(input: $input) { __typename ... on Problem { code message } ... on Household { id members { person { id } } } }
}`;
const authorising = `mutation A($input: AuthoriseVerificationInput!) {
  authoriseVerification(input: $input) { __typename ... on Problem { code message } ... on VerificationAuthorisation { id } }
}`;

type Registered = {
  readonly __typename: string;
  readonly id: string;
  readonly members: readonly { readonly person: { readonly id: string } }[];
};

/** So many households of one each, who let one agency be asked from today on. */
export async function authorisedHouseholds(instance: Instance, dataDir: string, count: number): Promise<string[]> {
  const today = new Date().toISOString().slice(0, 10);
  const clerk = await officer(instance.url, keysIn(dataDir), 'clerk');
  const registered: Registered[] = [];
  for (let n = 0; n < count; n += 1) {
    const idNumber = residentIdWithCheckDigit(`99000019550505${String(n + 100).padStart(3, '0')}`);
    const members = [{ name: '郑示例', idNumber, relation: 'head' }];
    const input = { idempotencyKey: keyOf('roster', String(n)), region: '610304001001', settlement: 'urban', members };
    registered.push(await clerk.change<Registered>(registering, input, 'Household'));
  }
  const paper = { signedOn: today, validUntil: `${Number(today.slice(0, 4)) + 1}-12-31`, documentHash: '0'.repeat(64) };
  for (const { id, members } of registered) {
    const input = {
      household: id,
      purpose: 'SOCIAL_ASSISTANCE',
      signatures: [{ person: members[0]?.person.id }],
      scope: ['bankAccount'],
      ...paper,
    };
    await onceItArrived('HouseholdUnknown', (attempt) =>
      clerk.change(authorising, { ...input, idempotencyKey: keyOf('roster-signs', id, attempt) }, 'VerificationAuthorisation'),
    );
  }
  return registered.map(({ id }) => id);
}
