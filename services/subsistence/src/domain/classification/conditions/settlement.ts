/** Where a household lives: a standard differs between town and country. */
export type Settlement = 'urban' | 'rural';
