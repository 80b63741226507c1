/** `npm run events`: what an operator sees and does of the event path, beside an instance that runs or one that does not. Without an order it says which there are. */
import { environment } from '@jiuzhu/service-kit';
import { asProgram } from './as-program.ts';
import { besideInstance } from './beside-instance.ts';
import { definitions, serviceNames } from './definitions.ts';
import { readOrder } from './events/read-order.ts';
import { runOrder } from './events/run-order.ts';
import { readOptions } from './options.ts';

await asProgram(async () => {
  const order = readOrder(process.argv.slice(2), serviceNames);
  const options = readOptions(environment(), []);
  const { lines, code } = await besideInstance('events', options, async (beside) =>
    runOrder(beside, await definitions(), order, environment()),
  );
  const out = code === 0 ? process.stdout : process.stderr;
  if (lines.length > 0) out.write(`${lines.join('\n')}\n`);
  return code;
});
