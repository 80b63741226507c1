import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { programEnvironment } from '../../local/program-environment.ts';
import type { Spec, Told } from './spec.ts';

const program = fileURLToPath(new URL('member.ts', import.meta.url));

type Said = { readonly id?: string; readonly ok?: boolean; readonly why?: string; readonly ready?: boolean };

/** One process of the path. */
export type Member = {
  readonly child: ChildProcess;
  readonly gone: Promise<unknown>;
  isUp(): boolean;
  /** what became of it: why not, where it was not accepted; where the process died, nobody knows */
  note(told: Told): Promise<string | undefined>;
  signal(name: NodeJS.Signals): void;
};

async function member(spec: Spec, failpoint?: string): Promise<Member> {
  const env = {
    ...programEnvironment(),
    LOG_LEVEL: process.env['PATH_LOG'] ?? 'silent',
    ...(failpoint ? { FAILPOINT: failpoint } : {}),
  };
  const child = fork(program, [JSON.stringify(spec)], { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const waiting = new Map<string, (why: string | undefined) => void>();
  const ready = Promise.withResolvers<undefined>();
  child.on('message', (said: Said) => {
    if (said.ready) ready.resolve(undefined);
    if (said.id === undefined) return;
    waiting.get(said.id)?.(said.ok ? undefined : (said.why ?? 'no reason'));
    waiting.delete(said.id);
  });
  const gone = once(child, 'exit').then(() => {
    for (const answer of waiting.values()) answer('its process is gone');
    waiting.clear();
    ready.resolve(undefined);
  });
  const isUp = (): boolean => child.connected && child.exitCode === null && child.signalCode === null;
  await ready.promise;
  return {
    child,
    gone,
    isUp,
    note: (told) =>
      new Promise((answer) => {
        if (!isUp()) return answer('its process is gone');
        waiting.set(told.id, answer);
        child.send(told, (fault) => {
          if (fault === null) return;
          waiting.delete(told.id);
          answer('its process is gone');
        });
      }),
    signal: (name) => void child.kill(name),
  };
}

/** The members that there are: one that dies is followed by another of its name, as under a supervisor. */
export type Herd = {
  /** one that is up, another each time */
  any(): Member | undefined;
  join(name: string, failpoint?: string): Promise<Member>;
  /** ends one for good: by a signal that it can hear, or not */
  leave(name: string, how: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** SIGSTOP: it holds what it holds and does nothing, until it is thawed */
  freeze(name: string): void;
  thaw(name: string): void;
  /** how many died and were followed */
  deaths(): number;
  end(): Promise<void>;
};

export function herdOf(specOf: (name: string) => Spec): Herd {
  const members = new Map<string, Member>();
  let asked = 0;
  let deaths = 0;
  let ended = false;
  const follow = async (name: string, it: Member): Promise<void> => {
    await it.gone;
    if (ended || members.get(name) !== it) return;
    deaths += 1;
    await join(name);
  };
  const join: Herd['join'] = async (name, failpoint) => {
    const it = await member(specOf(name), failpoint);
    members.set(name, it);
    following.add(follow(name, it));
    return it;
  };
  const following = new Set<Promise<void>>();
  const frozen = new Set<string>();
  const get = (name: string): Member => {
    const it = members.get(name);
    if (!it) throw new Error(`there is no member ${name}`);
    return it;
  };
  return {
    any: () => {
      const up = [...members].filter(([name, it]) => it.isUp() && !frozen.has(name)).map(([, it]) => it);
      return up[(asked += 1) % Math.max(1, up.length)];
    },
    join,
    freeze: (name) => {
      frozen.add(name);
      get(name).signal('SIGSTOP');
    },
    thaw: (name) => {
      get(name).signal('SIGCONT');
      frozen.delete(name);
    },
    leave: async (name, how) => {
      const it = get(name);
      members.delete(name);
      it.signal(how);
      await it.gone;
    },
    deaths: () => deaths,
    end: async () => {
      ended = true;
      for (const it of members.values()) {
        it.signal('SIGCONT');
        it.signal('SIGKILL');
      }
      await Promise.all([...members.values()].map((it) => it.gone));
      await Promise.allSettled(following);
    },
  };
}
