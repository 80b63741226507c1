import type { World } from './world.ts';

/** Whether no job of any service is on its way. */
export async function jobsAreDone({ jiuzhu }: World): Promise<boolean> {
  for (const { runtime } of jiuzhu.services.values()) {
    const { rowCount } = await runtime.pool.query("select 1 from kit_job where state = 'running' limit 1");
    if (rowCount !== 0) return false;
  }
  return true;
}
