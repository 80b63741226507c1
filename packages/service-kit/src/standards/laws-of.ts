import type { Law } from '@jiuzhu/policy';
import type { Service } from '../kinds/service.ts';

/** The laws that a service names, each once: what it must be given standards for. */
export function lawsOf({ commands, reactions, timers, effects, jobs }: Service): readonly Law[] {
  const laws = [
    ...Object.values(commands).map(({ it }) => it.law),
    ...[...reactions, ...timers, ...jobs].map(({ it }) => it.law),
    ...effects.map(({ then }) => then.law),
  ];
  return [...new Set(laws.filter((law) => law !== undefined))];
}
