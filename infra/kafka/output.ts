import { readFileSync } from 'node:fs';
import type { NodeFolder } from './folder.ts';

/** The last thing that a broker complained of. */
export function complaintOf({ output }: NodeFolder): string {
  const complaint = / (ERROR|FATAL) |^Caused by: |^Error/;
  const lines = readFileSync(output, 'utf8').split('\n');
  return lines.findLast((line) => complaint.test(line)) ?? 'it wrote nothing';
}

/** Another process took a port between the draw and the broker's own start. */
export const lostItsPort = ({ output }: NodeFolder): boolean => readFileSync(output, 'utf8').includes('Address already in use');
