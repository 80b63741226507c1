import type { Day } from '@jiuzhu/kernel';
import { Pool } from 'undici';
import { type Leg, measure } from '../road/src/measure.ts';
import { askedByHospitals } from './asked.ts';
import { byCommand } from './by-command.ts';
import { byGraph, type Door } from './by-graph.ts';
import type { Ward } from './ward.ts';

/** One way to have bills settled: a single one, and a leg of many at once. */
export type Way = {
  readonly name: string;
  /** whether it must answer in time */
  readonly isHeldTo: boolean;
  readonly once: (patient: string) => Promise<void>;
  readonly leg: (patients: readonly string[]) => Promise<Leg>;
};

export type Pace = { readonly seconds: number; readonly concurrent: number; readonly on: Day };

/** The command and nothing around it; as the gateway asks a service of its own process; and as a hospital asks where gateway and service are one process. */
export const waysInto = (ward: Ward, pace: Pace): readonly Way[] => [
  commandAlone(ward, pace),
  overHttp('the signed subgraph', ward, { url: ward.server.url }, pace),
  overHttp('the gateway in one process', ward, { url: ward.gateway.url, token: ward.token }, pace),
];

const commandAlone = (ward: Ward, { seconds, concurrent, on }: Pace): Way => ({
  ...{ name: 'the command alone', isHeldTo: false },
  once: (patient) => byCommand(ward, patient, on),
  leg: async (patients) => {
    const next = (nth: number) => byCommand(ward, patients[nth % patients.length] ?? '', on);
    const asked = (time: number) => measure(next, { seconds: time, concurrent, server: () => ward.serverCpu() });
    await asked(2);
    return asked(seconds);
  },
});

const overHttp = (name: string, ward: Ward, door: Door, pace: Pace): Way => ({
  ...{ name, isHeldTo: true },
  once: async (patient) => {
    const pool = new Pool(new URL(door.url).origin);
    await byGraph(pool, door, ward.provider, patient, pace.on).finally(() => pool.close());
  },
  leg: (patients) => askedByHospitals({ door, provider: ward.provider, patients, ...pace }, () => ward.serverCpu()),
});
