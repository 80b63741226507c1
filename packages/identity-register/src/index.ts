export { saidBy, patience } from './answer.ts';
export type { Identity, IdentityPorts } from './ports.ts';
export { identitySettings, registerFrom } from './settings.ts';
