import type { Bare } from './bare-kafkajs.ts';
import type { Latency, Measured, Rate } from './legs.ts';

type Setting = {
  readonly bare?: Bare;
  readonly tool?: number;
  readonly seconds: number;
  readonly rounds: number;
  readonly backlog: number;
};

const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
const shown = (it: Latency): string => `${ms(it.p50)} / ${ms(it.p95)} / ${ms(it.p99)} / ${ms(it.max)}`;

const rateText = ({ perSecond, perCommand }: Rate): string => `${perSecond} a second, ${perCommand} to a command`;

/** Prints everything, the targets last; answers whether all were reached. */
export function printTable(paths: readonly Measured[], { bare, tool, seconds, rounds, backlog }: Setting): boolean {
  console.log(
    `open loop, ${seconds} s each after 3 s of warming; p50 / p95 / p99 / max in ms; sustained: median of ${rounds}, ${backlog} events of distinct streams`,
  );
  console.table(
    Object.fromEntries(
      paths.flatMap(({ name, rates }) =>
        rates.map(({ fromIntended, fromCommit, ...rate }) => [
          `${name}, ${rateText(rate)}`,
          { 'from the intended moment': shown(fromIntended), 'from the commit': shown(fromCommit), events: fromCommit.count },
        ]),
      ),
    ),
  );
  for (const { name, sustained } of paths)
    console.log(`${name}: ${sustained.toFixed(0)} events a second sustained through outbox, log and inbox`);
  const kafka = paths.find(({ name }) => name === 'Kafka');
  if (bare && tool !== undefined && kafka) {
    console.log(
      `kafkajs alone: ${bare.produced.toFixed(0)} produced, ${bare.consumed.toFixed(0)} consumed a second; Kafka's own producer tool: ${tool.toFixed(0)}`,
    );
    console.log(`path : kafkajs : tool = 1 : ${(bare.produced / kafka.sustained).toFixed(1)} : ${(tool / kafka.sustained).toFixed(1)}`);
  }
  return paths
    .flatMap(({ name, rates, sustained }) => [
      ...rates.map(({ fromIntended, ...rate }) =>
        atMost(`${name}: p99 from the intended moment at ${rateText(rate)}, ms`, fromIntended.p99, rate.perSecond === 200 ? 150 : 300),
      ),
      atLeast(`${name}: events a second sustained`, sustained, 3_000),
    ])
    .every(Boolean);
}

const said = (reached: boolean, what: string, value: number, bound: string): boolean => {
  console.log(`${reached ? 'reached' : 'MISSED '}  ${value.toFixed(0)} (${bound})  ${what}`);
  return reached;
};
const atMost = (what: string, value: number, most: number): boolean => said(value <= most, what, value, `at most ${most}`);
const atLeast = (what: string, value: number, least: number): boolean => said(value >= least, what, value, `at least ${least}`);
