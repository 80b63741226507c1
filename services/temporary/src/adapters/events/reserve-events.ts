import { onStream } from '@jiuzhu/kernel';
import type { Event, RegionCode } from '@jiuzhu/kernel';
import { reserveMoved } from '@jiuzhu/schema/events/temporary/reserve-moved.ts';
import type { Reserve } from '../../domain/reserve/reserve.ts';

export const reserveStream = (township: string): string => `reserve/${township}`;

/** Every row of the ledger is told, on the stream of its reserve. */
export const reserveEvents = ({ township, added }: Reserve): readonly Event[] =>
  added.map(({ number, kind, amount, balance, on }) =>
    onStream(reserveStream(township), reserveMoved({ township: township as RegionCode, entry: number, kind, amount, balance, on })),
  );
