import type { Job } from '../../kinds/job.ts';
import type { Runtime } from '../../runtime.ts';

export const jobNamed = ({ service }: Pick<Runtime, 'service'>, name: string): Job => {
  const job = service.jobs.find((it) => it.name === name);
  if (!job) throw new Error(`${service.name} has no job ${name}`);
  return job;
};
