import type { Definition } from '@jiuzhu/graph-kit';

/** Every service of the repository. Loaded when asked, since their database clients are generated first. */
export async function definitions(): Promise<readonly Definition[]> {
  const [household, verification, standards, subsistence, medical, referral, temporary, education] = await Promise.all([
    import('@jiuzhu/household/definition'),
    import('@jiuzhu/verification/definition'),
    import('@jiuzhu/standards/definition'),
    import('@jiuzhu/subsistence/definition'),
    import('@jiuzhu/medical/definition'),
    import('@jiuzhu/referral/definition'),
    import('@jiuzhu/temporary/definition'),
    import('@jiuzhu/education/definition'),
  ]);
  return [
    household.definition,
    verification.definition,
    standards.definition,
    subsistence.definition,
    medical.definition,
    referral.definition,
    temporary.definition,
    education.definition,
  ];
}

export const serviceNames = [
  'household',
  'verification',
  'standards',
  'subsistence',
  'medical',
  'referral',
  'temporary',
  'education',
] as const;
