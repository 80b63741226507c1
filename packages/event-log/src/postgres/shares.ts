export type Member = { readonly owner: string; readonly topics: readonly string[] };
export type Lane = { readonly topic: string; readonly lane: number };

/** Who should read which lane: each lane to the member with the fewest so far. Every member computes the same from the same rows. */
export function shares<L extends Lane>(lanes: readonly L[], members: readonly Member[]): ReadonlyMap<L, string> {
  const inOrder = members.toSorted((one, other) => (one.owner < other.owner ? -1 : 1));
  const load = new Map(inOrder.map((member) => [member.owner, 0]));
  const loadOf = (member: Member): number => load.get(member.owner) ?? 0;
  const sorted = lanes.toSorted((one, other) => (one.topic === other.topic ? one.lane - other.lane : one.topic < other.topic ? -1 : 1));
  const result = new Map<L, string>();
  for (const lane of sorted) {
    const able = inOrder.filter((member) => member.topics.includes(lane.topic));
    const [least] = able.toSorted((one, other) => loadOf(one) - loadOf(other));
    if (!least) continue;
    result.set(lane, least.owner);
    load.set(least.owner, loadOf(least) + 1);
  }
  return result;
}
