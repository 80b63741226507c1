/** An opaque identifier of one kind of thing: an `Id<'household'>` is not accepted where an `Id<'person'>` is asked for. */
export type Id<K extends string> = string & { readonly id: K };
