import { waitUntil } from '@jiuzhu/infra/wait-until';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { yearsBefore } from './endings.ts';
import { aFamily } from './family.ts';
import { jobsAreDone } from './jobs-are-done.ts';
import { changed, type Digest, digester } from './rubbish/digest.ts';
import { post } from './rubbish/post.ts';
import { anything, type Change, changedBy, changeOf, rubbishOf } from './rubbish/rubbish.ts';
import { type Subjects, subjectsOf } from './rubbish/subjects.ts';
import { changesOf } from './sample-input.ts';
import { api, isProblem, objectsOf } from './who-sees-what/as-served.ts';
import { readRights, roles } from './who-sees-what/table.ts';
import { walkFrom } from './who-sees-what/walk.ts';
import { key, openWorld, type World } from './world.ts';

const schema = api();
const commands = changesOf(schema.getMutationType());
const rights = readRights('commands.yaml');
const problems = new Set(
  objectsOf(schema)
    .filter(isProblem)
    .map(({ name }) => name),
);
/** What it is to have asked wrongly. */
const ofTheAsker = new Set(['BAD_USER_INPUT', 'BODY_TOO_LARGE', 'OPERATION_TOO_EXPENSIVE', 'FORBIDDEN']);
const seed = Number(process.env['RUBBISH_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
/** Of throwing, for all mutations together forty seconds: what each is thrown at takes its time besides. */
const millisEach = 40_000 / commands.length;

/** So often is what was thrown in one way accepted, and then no more is thrown in that way: each time costs a subject, and of a job a whole run. */
const mostAccepted = 3;

let world: World;
let subjects: Subjects;
let digest: () => Promise<Digest>;
beforeAll(async () => {
  // the stories move the clock by years: what an outbox has sent would be cleaned away while it is looked at
  world = await openWorld(yearsBefore, { OUTBOX_KEEP_HOURS: '999999' });
  subjects = await subjectsOf(world);
  digest = await digester(world);
  process.stdout.write(`rubbish: seed ${seed}, to be had again by RUBBISH_SEED=${seed}\n`);
});
afterAll(() => world.close());

type Thrown =
  { readonly how: 'absurd' | 'of no type'; readonly input: unknown } | { readonly how: 'nearly valid'; readonly change: Change };

describe('rubbish at every mutation', () => {
  it('knows a valid input of each', () => {
    expect(Object.keys(subjects).toSorted()).toEqual(commands.map(({ name }) => name).toSorted());
  });

  it('would be seen to change a row', async () => {
    const before = await digest();
    await aFamily(await world.officer('clerk'));
    expect(changed(before, await digest())).toEqual(
      expect.arrayContaining(['household.households', 'household.people', 'household.kit_outbox']),
    );
    await world.settle();
    const told = await digest();
    await world.jiuzhu.services.get('household')?.runtime.pool.query('update kit_outbox set published_at = published_at where seq = 1');
    expect(changed(told, await digest())).toEqual(['household.kit_outbox']);
  });

  it.each(commands)('$name changes nothing unless it says so, and is never at fault', async ({ name, document, inputType }) => {
    const role = roles.find((one) => rights.get(name)?.[one] !== undefined);
    const token = await world.token(role ?? '', { id: `thrower-of-${name}` });
    const subjectOf = subjects[name];
    if (!subjectOf) throw new Error(`nobody says what a valid ${name} is`);
    const accepted: Record<Thrown['how'], number> = { absurd: 0, 'of no type': 0, 'nearly valid': 0 };
    const tally = { accepted: 0, rejected: 0, 'not of its type': 0 };
    let subject: object | undefined;
    let before: Digest | undefined;
    let spent = 0;

    const thrown: fc.Arbitrary<Thrown> = fc.oneof(
      { weight: 6, arbitrary: fc.record({ how: fc.constant('nearly valid' as const), change: changeOf(inputType) }) },
      { weight: 2, arbitrary: fc.record({ how: fc.constant('absurd' as const), input: rubbishOf(inputType) }) },
      { weight: 1, arbitrary: fc.record({ how: fc.constant('of no type' as const), input: anything }) },
    );
    const property = fc.asyncProperty(thrown, async (it) => {
      if (spent > millisEach || accepted[it.how] >= mostAccepted) return;
      if (!subject) {
        subject = await subjectOf();
        await world.settle();
        expect(await waitUntil(() => jobsAreDone(world), 60_000)).toBe(true);
        before = undefined;
      }
      before ??= await digest();
      const began = performance.now();
      const input = it.how === 'nearly valid' ? changedBy({ idempotencyKey: key(), ...subject }, it.change) : it.input;
      const { status, data, errors } = await post(world.url, token, document, { input });
      expect(status).toBeLessThan(500);
      expect(errors?.map(({ extensions }) => extensions.code).filter((code) => !ofTheAsker.has(code)) ?? []).toEqual([]);
      spent += performance.now() - began;
      const answer = data?.[name];
      if (answer && !problems.has(answer.__typename)) {
        tally.accepted += 1;
        accepted[it.how] += 1;
        subject = undefined;
        return;
      }
      tally[answer ? 'rejected' : 'not of its type'] += 1;
      if (answer) expect(answer.message).toMatch(/\p{Script=Han}/u);
      expect(changed(before, await digest())).toEqual([]);
    });
    const asItIs: Thrown = { how: 'nearly valid', change: { kind: 'as it is' } };
    await fc.assert(property, { seed, numRuns: 50, examples: [[asItIs]] });
    const all = Object.values(tally).reduce((sum, one) => sum + one, 0);
    process.stdout.write(
      `rubbish: ${name} ${all} thrown, ${tally.accepted} accepted (${Math.round((100 * tally.accepted) / all)} %), ${tally.rejected} rejected, ${tally['not of its type']} not of its type\n`,
    );
    expect(tally.accepted).toBeGreaterThan(0);
  });
});

describe('rubbish at every root', () => {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});

  it.each(roots.map((root) => ({ name: root.name, root })))(
    '$name shows nothing that was not there, and is never at fault',
    async ({ root }) => {
      const { document } = walkFrom(schema, root);
      let asker = 0; // another each time: a dear question uses up what one may ask in a minute
      const asked = fc.record(Object.fromEntries(root.args.map(({ name, type }) => [name, rubbishOf(type)])));
      await world.settle();
      const before = await digest();
      const property = fc.asyncProperty(
        fc.oneof({ weight: 4, arbitrary: asked }, { weight: 1, arbitrary: fc.dictionary(fc.string(), anything) }),
        async (variables) => {
          const token = await world.token('clerk', { id: `asker-of-${root.name}-${(asker += 1)}` });
          const { status, errors } = await post(world.url, token, document, variables);
          expect(status).toBeLessThan(500);
          expect(errors?.map(({ extensions }) => extensions.code).filter((code) => !ofTheAsker.has(code)) ?? []).toEqual([]);
        },
      );
      await fc.assert(property, { seed, numRuns: 30 });
      expect(changed(before, await digest())).toEqual([]);
    },
  );
});
