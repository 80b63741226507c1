import type { Basis } from '../domain/assistance/basis.ts';
import { basisOf } from '../domain/assistance/basis.ts';
import type { DecisionId } from '../domain/assistance/decision-id.ts';
import type { Snapshot } from '../domain/household/snapshot.ts';

/** What a decision of this snapshot would leave to be judged again. */
export const aBasis = (snapshot: Snapshot): Basis => basisOf('subsistence-case/1/1' as DecisionId, { snapshot });
