import { createHash } from 'node:crypto';
import { type GraphClient } from '@jiuzhu/infra/graph-client';
import { addDays, day, residentIdWithCheckDigit } from '@jiuzhu/kernel';
import { key } from './key.ts';

/** A county that was never divided off: all people of the stories live in it. */
export const village = '990000001001';
export const otherVillage = '990000001002';

const adopting = `mutation Adopt($input: AdoptRegionsInput!) {
  adoptRegions(input: $input) { __typename ... on Problem { code message } ... on AdoptedRegions { within } }
}`;

export async function adoptRegions(registrar: GraphClient): Promise<void> {
  const names = { '990000': '示例县', '990000001': '示例街道', [village]: '示例社区', [otherVillage]: '示例二社区' };
  const regions = Object.entries(names).map(([code, name]) => ({ code, name, from: '2000-01-01' }));
  await registrar.change(adopting, { idempotencyKey: key(), within: '990000', document: '示例区划文件', regions }, 'AdoptedRegions');
}

let drawn = 0;

/** Another number each time, of a born day: the sequence and the day before carry on where a thousand are used up. */
export function aNumber(born = '1980-05-06'): string {
  drawn += 1;
  const on = addDays(day(born), Math.floor(drawn / 1000));
  return residentIdWithCheckDigit(`990000${on.replaceAll('-', '')}${String(drawn % 1000).padStart(3, '0')}`);
}

export type Family = {
  readonly id: string;
  readonly version: number;
  readonly members: readonly { readonly person: { readonly id: string } }[];
};

const registering = `mutation Register($input: RegisterHouseholdInput!) {
  registerHousehold(input: $input) {
    __typename ... on Problem { code message path } ... on Household { id version members { person { id } relation } }
  }
}`;

/** Two adults and a child at school in a town, registered at the window. */
export const aFamily = (
  clerk: GraphClient,
  it: { readonly region?: string; readonly idempotencyKey?: string; readonly members?: readonly object[] } = {},
): Promise<Family> =>
  clerk.change<Family & { __typename: string }>(
    registering,
    {
      idempotencyKey: it.idempotencyKey ?? key(),
      region: it.region ?? village,
      settlement: 'urban',
      members: it.members ?? [
        { name: '李示例', idNumber: aNumber('1979-03-12'), relation: 'head', traits: { employment: 'flexible', labour: 'full' } },
        { name: '王示例', idNumber: aNumber('1981-07-30'), relation: 'spouse', traits: { employment: 'unemployed', labour: 'partial' } },
        { name: '李小例', idNumber: aNumber('2012-09-01'), relation: 'child', traits: { schooling: 'junior' } },
      ],
    },
    'Household',
  );

const recording = `mutation Record($input: RecordFactsInput!) {
  recordFacts(input: $input) { __typename ... on Problem { code message path } ... on Household { id version } }
}`;

export type DeclaredFact = {
  readonly person?: string;
  readonly kind: string;
  readonly item: string;
  readonly amount: number;
  readonly months?: number;
  readonly count?: number;
};

/** As the family declares it at the window. */
export const declare = (
  clerk: GraphClient,
  family: Pick<Family, 'id' | 'version'>,
  facts: readonly DeclaredFact[],
  asOf: string,
): Promise<{ version: number }> =>
  clerk.change<{ __typename: string; version: number }>(
    recording,
    {
      idempotencyKey: key(),
      household: family.id,
      version: family.version,
      facts: facts.map((fact) => ({ ...fact, asOf, source: 'declared' })),
    },
    'Household',
  );

const obliging = `mutation Oblige($input: RegisterObligorInput!) {
  registerObligor(input: $input) {
    __typename ... on Problem { code message path } ... on Household { version obligors { person { id } } }
  }
}`;

/** Somebody outside who owes the first member support. */
export async function oblige(
  clerk: GraphClient,
  { id, version, members }: Family,
  idNumber: string,
  on: string,
): Promise<{ readonly version: number; readonly person: string }> {
  const obligor = { name: '李外例', idNumber, relation: 'sibling', of: members[0]?.person.id };
  const obliged = await clerk.change<{ __typename: string; version: number; obligors: readonly { person: { id: string } }[] }>(
    obliging,
    { idempotencyKey: key(), household: id, version, on, obligor },
    'Household',
  );
  return { version: obliged.version, person: obliged.obligors.at(-1)?.person.id ?? '' };
}

const authorising = `mutation Authorise($input: AuthoriseVerificationInput!) {
  authoriseVerification(input: $input) { __typename ... on Problem { code message path } ... on VerificationAuthorisation { id } }
}`;

/** Every adult signs; for the child the head does. */
export const authorise = (clerk: GraphClient, { id, members }: Family, signedOn: string, validUntil: string): Promise<{ id: string }> =>
  clerk.change<{ __typename: string; id: string }>(
    authorising,
    {
      idempotencyKey: key(),
      household: id,
      purpose: 'SOCIAL_ASSISTANCE',
      signatures: members.map(({ person }, i) => ({ person: person.id, ...(i < 2 ? {} : { guardian: members[0]?.person.id }) })),
      signedOn,
      validUntil,
      documentHash: createHash('sha256').update(`authorisation of ${id}`).digest('hex'),
    },
    'VerificationAuthorisation',
  );

const asking = `mutation Verify($input: RequestVerificationInput!) {
  requestVerification(input: $input) { __typename ... on Problem { code message path } ... on VerificationRequest { id status } }
}`;

export const verify = (clerk: GraphClient, household: string, more: object = {}): Promise<{ id: string; status: string }> =>
  clerk.change<{ __typename: string; id: string; status: string }>(
    asking,
    { idempotencyKey: key(), household, purpose: 'SOCIAL_ASSISTANCE', ...more },
    'VerificationRequest',
  );
