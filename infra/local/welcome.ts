import { demoAccounts } from './demo-accounts.ts';
import type { Example } from './examples/load-examples.ts';
import type { Keys } from './keys.ts';
import { memoryOf } from './memory-of.ts';
import { publicQuery, queriesToTry } from './queries-to-try.ts';
import { tokenFor } from './token.ts';

const lifetime = 'PT12H';

type Welcome = {
  readonly url: string;
  readonly keys: Keys;
  readonly examples: readonly Example[];
  readonly production: boolean;
  /** since the process began: loading the program counts too */
  readonly tookMs: number;
  /** of a PostgreSQL of our own */
  readonly postgresPid: number | undefined;
};

const say = (...lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);

function resident(postgresPid: number | undefined): string {
  const ours = Math.round(process.memoryUsage.rss() / 1_048_576);
  const postgres = postgresPid === undefined ? undefined : memoryOf(postgresPid);
  return postgres === undefined
    ? `${ours} MB resident (without PostgreSQL)`
    : `${ours + postgres} MB resident (${ours} of this process, ${postgres} of PostgreSQL)`;
}

/** What a newcomer needs next; the last line is for programs that wait for it. */
export async function welcome({ url, keys, examples, production, tookMs, postgresPid }: Welcome): Promise<void> {
  say('', '救助 jiuzhu', `  gateway   ${url}`);
  if (!production) {
    say(`  GraphiQL  ${url.replace('/graphql', '/graphiql')}`, '', 'Accounts (tokens for 12 hours):');
    for (const account of demoAccounts) {
      say(
        `  ${account.roles[0]?.padEnd(18)} ${account.region.padEnd(10)} ${account.title}`,
        `    ${await tokenFor(keys, account, lifetime)}`,
      );
    }
    say('', 'Example households:', ...examples.map(({ title, householdId }) => `  ${householdId}  ${title}`));
    say('', 'Three queries to try, as the clerk:', ...queriesToTry(examples).map((query) => `\n${query}`));
    say('', 'And one as anybody, without a token:', `\n${publicQuery}`);
  }
  say('', `  started in ${(tookMs / 1000).toFixed(1)} s, ${resident(postgresPid)}`, `ready ${url}`);
}
