import type { Definition } from '@jiuzhu/graph-kit';
import { lawsOf } from '@jiuzhu/service-kit';
import { describe, expect, it } from 'vitest';
import { graphFacts } from './graph-facts.ts';
import { headings, headingsOf, outsideRooms, sameInAll, scriptsOf, sourceOf } from './service-tree.ts';

const ofTheKit = ['InvalidInput', 'Busy', 'KeyReused', 'StandardMissing'];

type Published = { readonly type: string; readonly owner: string };

/** What is asked of every service alike, without a database. `contracts` are all events that the repository publishes. */
export function conformance({ service, graph }: Definition, folder: string, contracts: readonly Published[]): void {
  const { commands, queries, lists, jobs, routes, emits } = service;
  const facts = graphFacts(graph.sdl);
  const source = sourceOf(folder);

  describe(`${service.name} is built like the others`, () => {
    it('has the same files as every other, outside the rooms that are its own', () => {
      expect(outsideRooms(folder)).toEqual(sameInAll);
    });

    it('says in its README what the others say, in their order', () => {
      expect(headingsOf(folder)).toEqual(headings);
    });

    it('is started as the others are', () => {
      expect(scriptsOf(folder)).toEqual({ start: 'node src/main.ts' });
    });

    it('says of each command, query, list, job and route who may', () => {
      const allows = [
        ...Object.entries(commands).map(
          ([
            name,
            {
              it: { allow },
            },
          ]) => [name, allow] as const,
        ),
        ...[...Object.entries(queries), ...Object.entries(lists), ...Object.entries(routes)].map(
          ([name, { allow }]) => [name, allow] as const,
        ),
        ...jobs.map(({ name, allow }) => [name, allow] as const),
      ];
      expect(allows.length).toBeGreaterThan(0);
      const open = allows
        .filter(([, allow]) => allow !== 'anybody' && [allow.role].flat().every((one) => one.length === 0))
        .map(([name]) => name);
      expect(open).toEqual([]);
    });

    it('has a command for each mutation, and a mutation for each command', () => {
      const others = jobs.map(({ name }) => name);
      expect(facts.mutations.filter((name) => !others.includes(name)).toSorted()).toEqual(Object.keys(commands).toSorted());
    });

    it('answers each mutation with the kit problems beside its own', () => {
      const missing = Object.keys(commands).flatMap((name) =>
        ['InvalidInput', 'Busy', 'KeyReused']
          .filter((problem) => !facts.answers.get(name)?.includes(problem))
          .map((problem) => `${name}: ${problem}`),
      );
      expect(missing).toEqual([]);
    });

    it('has words for each problem of its graph, and a problem for all its words', () => {
      const own = facts.problems.filter((name) => !ofTheKit.includes(name));
      expect(Object.keys(graph.wording).toSorted()).toEqual(own.toSorted());
    });

    it('can come to each problem that its graph names', () => {
      const own = facts.problems.filter((name) => !ofTheKit.includes(name));
      expect(own.filter((name) => !source.includes(`'${name}'`))).toEqual([]);
    });

    it('keeps its picture of the standards, where a law of its needs one', () => {
      const heard = service.reactions.map(({ it: { on } }) => on.fact).filter((fact) => fact.startsWith('standards.standard-'));
      const needed = ['standards.standard-adopted', 'standards.standard-approved', 'standards.standard-withdrawn'];
      expect(heard.toSorted()).toEqual(lawsOf(service).length > 0 || heard.length > 0 ? needed : []);
    });

    it('has a contract for each event that it emits, and emits each that is published as its own, in the newest version', () => {
      const published = contracts.filter(({ owner }) => owner === service.name).map(({ type }) => type);
      expect(published.length).toBeGreaterThan(0);
      expect(emits.flatMap(({ reads }) => reads).toSorted()).toEqual(published.toSorted());
    });
  });
}
