export { keepInStep, outOfStep } from './keep-in-step.ts';
export { readSubgraphSdl, subgraphNames } from './subgraph-sdl.ts';
export { type Named, readParameters } from './parameters.ts';
