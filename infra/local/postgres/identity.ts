import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { LocalFault } from '../local-fault.ts';

/**
 * PostgreSQL will not run as root, and wants its user to have a name in /etc/passwd. `wrap` says how to start one of its programs so that
 * both hold; `owner` is who its files then belong to, as seen from here.
 */
export type Identity = {
  readonly how: 'as we are' | 'namespace' | 'nobody';
  readonly owner: number;
  readonly wrap: (program: string) => readonly string[];
};

type Account = { readonly name: string; readonly uid: number; readonly gid: number };

/** `how` is for tests; left out, the first way that works on this machine is taken. */
export function identity(say: (line: string) => void, how?: Identity['how']): Identity {
  const uid = process.getuid?.() ?? -1;
  const accounts = accountsButRoot();
  const ways = [
    ...(uid !== 0 && hasName() ? [asWeAre(uid)] : []),
    ...accounts.slice(0, 1).map((it) => namespace(it, uid)),
    ...(uid === 0 ? accounts.filter((it) => it.name === 'nobody').map(nobody) : []),
  ];
  const found = ways.find((it) => (how === undefined ? works(it) : it.how === how));
  if (found === undefined) {
    throw new LocalFault({
      what: `PostgreSQL does not run as ${uid === 0 ? 'root' : 'a user without a name'}, and this machine allows no way around that.`,
      remedy: 'Start as an ordinary user, or name a PostgreSQL of your own with DATABASE_URL.',
    });
  }
  if (found.how === 'nobody')
    say('PostgreSQL runs as the system user nobody: user namespaces are forbidden here, and it does not run as root.');
  return found;
}

const asWeAre = (uid: number): Identity => ({ how: 'as we are', owner: uid, wrap: (program) => [program] });

/** A user namespace gives the program another number inside, and leaves its files ours outside. */
const namespace = (account: Account, owner: number): Identity => ({
  how: 'namespace',
  owner,
  wrap: (program) => ['unshare', '--user', `--map-user=${account.uid}`, `--map-group=${account.gid}`, program],
});

/** Containers often forbid namespaces. dac_override lets the other user enter a checkout in root's own home. */
const nobody = (account: Account): Identity => ({
  how: 'nobody',
  owner: account.uid,
  wrap: (program) => [
    'setpriv',
    `--reuid=${account.uid}`,
    `--regid=${account.gid}`,
    '--clear-groups',
    '--inh-caps=-all,+dac_override',
    '--ambient-caps=-all,+dac_override',
    program,
  ],
});

function works(it: Identity): boolean {
  if (it.how === 'as we are') return true;
  const [program, ...args] = it.wrap('true');
  if (program === undefined) return false;
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false; // not permitted, or no such program: the next way is tried
  }
}

function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false; // a bare number, as containers give
  }
}

/** Needed on Linux alone, where this file is never missing; elsewhere whoever starts us has a name. */
function accountsButRoot(): readonly Account[] {
  if (process.platform !== 'linux') return [];
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((it) => it.uid > 0);
}
