import { Failure } from '#base'
import type { Bundle, Delivery } from '#intake'

/** The same delivery; what is taken from it is told, each byte once however often it is asked for. */
export function counted(delivery: Delivery, consumed: (bytes: number) => void): Delivery {
  let furthest = 0
  const upTo = (end: number) => {
    if (end <= furthest) return
    consumed(end - furthest)
    furthest = end
  }
  return {
    ...delivery,
    chunks: async function* () {
      let at = 0
      for await (const chunk of delivery.chunks()) {
        at += chunk.length
        upTo(at)
        yield chunk
      }
    },
    part: async (from, to) => {
      upTo(to)
      return delivery.part(from, to)
    },
  }
}

export const countedBundle = (bundle: Bundle, consumed: (bytes: number) => void): Bundle => ({
  ...bundle,
  members: bundle.members.map((member) => ({
    ...member,
    open: async () => {
      const delivery = await member.open()
      return delivery instanceof Failure ? delivery : counted(delivery, consumed)
    },
  })),
})
