import type { Id } from '@jiuzhu/kernel';

/** 救助管理站, of the county's register. */
export type Station = {
  readonly id: Id<'shelter-station'>;
  readonly region: string;
  readonly name: string;
  /** beds */
  readonly capacity: number;
  readonly isOpen: boolean;
};

/** A station, and how many are at it now. */
export type Standing = Station & { readonly staying: number };

/** 第381号 Art 6: no ground to turn anybody away who is to be helped; said, so that the county finds them a bed elsewhere. */
export const isFull = ({ capacity, staying }: Pick<Standing, 'capacity' | 'staying'>): boolean => staying >= capacity;
