import { start } from '@jiuzhu/graph-kit';
import { definition } from './definition.ts';

await start(definition);
