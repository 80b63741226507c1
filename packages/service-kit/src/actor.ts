/** How high an actor's office stands; `partner` is a hospital, bank or agency outside the ladder of offices. */
export const levels = ['county', 'township', 'village', 'partner'] as const;
export type Level = (typeof levels)[number];

/** Who acts: made by the gateway from a verified token, signed with every call, believed by the subgraphs for nothing but its signature. */
export type Actor = {
  readonly id: string;
  readonly agency: string;
  readonly roles: readonly string[];
  /** a region code of 2, 4, 6, 9 or 12 digits; the actor's reach is every region that begins with it */
  readonly region: string;
  readonly level: Level;
  /** why personal data is wanted, checked by the gateway against the roles */
  readonly purpose?: string;
};

/** Tells an actor from any other value; unknown members are ignored, wrong ones are not. */
export const isActor = (value: unknown): value is Actor => {
  if (typeof value !== 'object' || value === null) return false;
  const it = value as Record<string, unknown>;
  return (
    isText(it['id']) &&
    isText(it['agency']) &&
    Array.isArray(it['roles']) &&
    it['roles'].every(isText) &&
    typeof it['region'] === 'string' &&
    /^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/.test(it['region']) &&
    levels.some((level) => level === it['level']) &&
    (it['purpose'] === undefined || isText(it['purpose']))
  );
};

const isText = (value: unknown): value is string => typeof value === 'string' && value.length > 0;
