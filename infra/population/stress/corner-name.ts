/** What goes wrong in practice, one of each. */
export const cornerNames = [
  ...(['nobody-able-to-work', 'member-in-prison', 'twins', 'born-on-29-february', 'centenarian', 'shared-address'] as const),
  ...(['compound-surname', 'one-character-name', 'fifteen-digit-number', 'abolished-division', 'missing-authorisation'] as const),
  ...(['operating-loss', 'adult-declares-nothing', 'eighteen-today', 'eighteen-tomorrow', 'sixty-today', 'sixty-tomorrow'] as const),
  ...(['clergy-three-years-today', 'death-unreported', 'agency-missing', 'orphans', 'nothing-at-all'] as const),
];

export type CornerName = (typeof cornerNames)[number];
