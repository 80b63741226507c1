export { defaultClaims, type ClaimNames } from './auth/actor-of-claims.ts';
export { type PurposeTable, purposesByRole } from './auth/purposes.ts';
export type { AuthOptions } from './auth/verify-token.ts';
export { createGateway, type GatewayOptions } from './create-gateway.ts';
export type { FrontOptions, Gateway } from './gateway-with.ts';
export { defaultLimits, type Limits } from './limits/limits.ts';
export type { Execute } from './sources/in-process-source.ts';
export type { Subgraph } from './sources/subgraph-sources.ts';
export type { SubgraphCall, SubgraphRequest, SubgraphResponse } from './sources/subgraph.ts';
