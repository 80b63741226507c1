/**
 * Where a case can stand, and which stage each status is of; `closed` is what is over. A status that no stage is said of does not compile.
 *
 *     const life = lifeOf({ submitted: 'application', refused: 'closed' });
 */
export const lifeOf = <Status extends string, Stage extends string>(stages: Readonly<Record<Status, Stage | 'closed'>>) => {
  const stageOf = ({ status }: { readonly status: Status }): Stage | 'closed' => stages[status];
  return { stageOf, isOpen: (it: { readonly status: Status }) => stageOf(it) !== 'closed' };
};
