/**
 * The fields of a type whose answer follows from the message of a subscription alone, and not from who is asked for: what such a
 * selection is answered may be sent to everybody who is shown the same message. A field that is not named is taken to depend on
 * its reader. To be said on the class: `@Extensions(alike('name', 'state'))`.
 */
export function alike(...fields: readonly string[]): { readonly alike: readonly string[] } {
  return { alike: fields };
}

/** The fields that tell what of the reader's own lets it see a message, sealed: alike for those who see it by the same. */
export function alikeBySeal(...fields: readonly string[]): { readonly alikeBySeal: readonly string[] } {
  return { alikeBySeal: fields };
}

/** Arguments of a subscription that say where it begins, and nothing of what it answers to a message. */
export function startsBy(...names: readonly string[]): { readonly startsBy: readonly string[] } {
  return { startsBy: names };
}
