/** A number from 0 to 1 for a household and a purpose, the same whenever it is asked for; a new purpose moves no other. */
export const drawn = (no: number, purpose: string): number => {
  let hash = Math.imul(no + 1, 0x9e37_79b1);
  for (const letter of purpose) hash = mixed(hash ^ (letter.codePointAt(0) ?? 0));
  return mixed(hash) / 0x1_0000_0000;
};

/** The finalizer of MurmurHash3. */
const mixed = (hash: number): number => {
  let it = hash ^ (hash >>> 16);
  it = Math.imul(it, 0x85eb_ca6b);
  it ^= it >>> 13;
  it = Math.imul(it, 0xc2b2_ae35);
  return (it ^ (it >>> 16)) >>> 0;
};

export type Draw = (purpose: string) => number;

export const oneOf = <T>(choices: readonly [T, ...T[]], by: number): T => choices[Math.floor(by * choices.length)] ?? choices[0];
