/** More than any agency bears at once, and few enough that whoever stands at a window waits seconds behind them. */
const inHand = 25;

/** Of how many households of all rosters the agencies are being asked now. */
export const askingInRosters = `select count(*)::int from roster_households p
  join verification_requests q on q.id = p.request_id where q.status = 'asking'`;

/** How many more may be: of all rosters together so many are in hand at once. */
export const roomBeside = (asking: number): number => Math.max(0, inHand - asking);
