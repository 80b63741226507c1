import { readFile } from 'node:fs/promises';
import type { Pool } from 'pg';

const MS_PER_TICK = 10;

/** CPU that the server's sessions have used so far, in ms: on a busy machine the sum of both sides tells more than what they got done. Linux alone. */
export async function serverCpu(admin: Pool): Promise<number> {
  if (process.platform !== 'linux') return Number.NaN;
  const { rows } = await admin.query<{ pid: number }>('select pid from pg_stat_activity where datname = current_database()');
  const used = await Promise.all(rows.map(({ pid }) => ticksOf(pid)));
  return used.reduce((sum, ticks) => sum + ticks, 0) * MS_PER_TICK;
}

/** User and system time: the 14th and 15th field, counted behind the name in brackets. */
async function ticksOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}
