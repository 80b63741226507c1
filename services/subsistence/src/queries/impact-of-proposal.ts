import { query } from '@jiuzhu/service-kit';
import { readImpacts } from '../adapters/database/impacts.ts';
import { previewers } from '../domain/impact/who-may.ts';

/** The latest preview of a proposal; its counts are rounded before they are told to whoever handles no case. */
export const impactOfProposal = query({ allow: previewers, answer: readImpacts, region: ({ region }) => region });
