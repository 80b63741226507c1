import { keepInStep } from '@jiuzhu/schema';
import { lawsOf } from '@jiuzhu/service-kit';
import { definitions } from '../local/definitions.ts';
import { namedParameters } from './named-parameters.ts';

/** Which parameters there are is said by the laws of all services alone; what is adopted is held to it. */
const services = (await definitions()).map(({ service }) => ({ name: service.name, laws: lawsOf(service) }));
keepInStep([{ file: 'schema/parameters.json', text: `${JSON.stringify(namedParameters(services), null, 2)}\n` }], 'npm run generate');
