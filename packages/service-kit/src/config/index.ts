export { environment } from './environment.ts';
export { ConfigFault, isPort, oneOf, pairsIn, readSettings, type Setting, type Settings } from './settings.ts';
