declare const tag: unique symbol
/** A string or number that only its own maker may produce. The name is a type-level tag; nothing is stored. */
export type Branded<Base, Name extends string> = Base & { readonly [tag]: Name }

/** The one place where a brand is put on. Only the makers of ids and days in `model` call it. */
export function brand<Name extends string>(value: string): Branded<string, Name> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a brand exists in the types alone
  return value as Branded<string, Name>
}
