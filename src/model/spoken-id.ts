import { proquintOf } from '#base'

/** The short id of a long one, to be spoken and typed: "d-lusab-babad". */
export const spokenId = (id: string): string => `${id[0] ?? ''}-${proquintOf(id.slice(1))}`
