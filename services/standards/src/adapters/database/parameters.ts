import { type Parameter, parameterOf } from '@jiuzhu/policy';
import { readParameters } from '@jiuzhu/schema';

/** Every parameter that some law names, as it was written down of the laws: there are no others. */
export const named = new Map(readParameters().map((it) => [it.id, it]));
export const parameters: ReadonlyMap<string, Parameter<unknown>> = new Map([...named.values()].map((it) => [it.id, parameterOf(it)]));
