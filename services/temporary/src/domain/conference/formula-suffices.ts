import type { Fen } from '@jiuzhu/kernel';
import type { Verdict } from '@jiuzhu/policy';

/** 民发〔2018〕23号 二(三): one by one is decided what the rules do not carry. Whoever may have what is asked for by the formula needs no meeting; who may not, or not as much, does. */
export const formulaSuffices = ({ verdict, limit }: { readonly verdict: Verdict; readonly limit: Fen }, asked: Fen): boolean =>
  verdict === 'pass' && asked <= limit;
