/** One entity. Every value is text in a list, as FollowTheMoney has it; a property without a value is not there. */
export type FtmEntity = {
  readonly id: string
  readonly schema: string
  readonly properties: { readonly [name: string]: readonly string[] }
}

type Given = string | null | undefined | readonly string[]

export const entity = (id: string, schema: string, given: { readonly [name: string]: Given }): FtmEntity => ({
  id,
  schema,
  properties: Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => {
      const values = [value ?? []].flat().filter((one) => one !== '')
      return values.length > 0 ? [[name, [...new Set(values)]]] : []
    }),
  ),
})
