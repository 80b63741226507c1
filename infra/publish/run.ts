/** `npm run pack:events`: the package by which a team outside this repository consumes our events. */
import { fileURLToPath } from 'node:url';
import { packEvents } from './pack-events.ts';

console.log(await packEvents(fileURLToPath(new URL('../../dist/events', import.meta.url))));
