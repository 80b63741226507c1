/** As what a person is helped with the costs of an illness, the highest first: of several that hold on a day the first is the one (就高不重复). */
export const medicalClasses = ['tekun', 'orphan', 'dibao', 'returned', 'margin', 'monitored', 'illness-poor'] as const;
export type MedicalClass = (typeof medicalClasses)[number];

/** The highest of them. */
export const highest = <C extends { readonly class: MedicalClass }>(all: readonly C[]): C | undefined =>
  all.toSorted((one, other) => medicalClasses.indexOf(one.class) - medicalClasses.indexOf(other.class))[0];
