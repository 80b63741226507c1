export type Json = Readonly<Record<string, unknown>>;

/** A reference within the document. */
export const ref = (...path: readonly string[]): Json => ({ $ref: `#/${path.join('/')}` });

export const BINDING = '0.5.0';
