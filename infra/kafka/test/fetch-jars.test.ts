import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchJars } from '../fetch-jars.ts';
import { lines } from '../lines.ts';

let room: string;
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'jars-'));
});
afterEach(() => rmSync(room, { recursive: true, force: true }));

/** A program that is called as Maven is: `into` stands for the folder that it is told to copy to. */
function maven(does: string): string {
  const program = join(room, 'mvn');
  writeFileSync(
    program,
    `#!/bin/sh\nfor word; do case $word in -DoutputDirectory=*) into=\${word#*=};; esac; done\necho "$@" >> ${room}/calls\n${does}\n`,
  );
  chmodSync(program, 0o700);
  return program;
}
const cache = (): string => join(room, 'cache');

describe('the jars of a line', () => {
  it('are copied once, and by the profile and version of the line', async () => {
    const once = maven('test -e $into/../../fetched && exit 1; touch $into/../../fetched $into/a.jar');
    const first = await fetchJars('4', cache(), once);
    expect(first).toEqual(await fetchJars('4', cache(), once));
    if (!('folder' in first)) throw new Error(first.why);
    expect(readdirSync(first.folder)).toEqual(['a.jar']);
    expect(basename(first.folder)).toMatch(new RegExp(`^${lines['4'].version}-[0-9a-f]{8}$`));
  });

  it('are not taken for whole when Maven stopped half way, and its word is passed on', async () => {
    const half = maven('touch $into/a.jar; echo "[ERROR] Could not transfer b.jar"; exit 1');
    expect(await fetchJars('3.9', cache(), half)).toEqual({ why: 'Maven does not bring the jars: Could not transfer b.jar' });
    expect(readdirSync(cache())).toEqual([]);
    const whole = await fetchJars('3.9', cache(), maven('touch $into/a.jar $into/b.jar'));
    expect('folder' in whole && readdirSync(whole.folder)).toEqual(['a.jar', 'b.jar']);
  });

  it('are one folder for two who fetch at once, whichever was first', async () => {
    // neither is done before the other has begun
    const slow = maven(
      'touch $into/a.jar $into/../../begun-$$; for tried in $(seq 500); do test $(ls $into/../.. | grep -c begun-) = 2 && break; sleep 0.02; done; touch $into/b.jar',
    );
    const [one, other] = await Promise.all([fetchJars('4', cache(), slow), fetchJars('4', cache(), slow)]);
    expect(one).toEqual(other);
    expect(readdirSync(cache())).toHaveLength(1);
    expect('folder' in one && readdirSync(one.folder)).toEqual(['a.jar', 'b.jar']);
  });

  it('cannot be had without Maven', async () => {
    expect(await fetchJars('4', cache(), join(room, 'none'))).toEqual({ why: 'there is no Maven (mvn) on the path' });
    expect(existsSync(join(room, 'calls'))).toBe(false);
  });
});
