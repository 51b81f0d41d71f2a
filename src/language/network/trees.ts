/**
 * The heads of the best tree of a sentence with one word under the root. `scores[word * (count + 1) + head]`: how well a word,
 * from 0, hangs on a head, where head 0 is the root and head i + 1 the word i. Gives -1 at the word under the root.
 *
 * Chu and Liu (1965) and Edmonds (1967), on a dense matrix in quadratic time as Tarjan (1977) has it. All arcs from the root lose
 * the same large amount, so that the best tree has the fewest of them: one (Zmigrod et al. 2020, "Please Mind the Root").
 */
export function headsOf(scores: Float32Array, count: number): number[] {
  const graph = graphOf(scores, count + 1)
  const done = new Uint8Array(graph.nodes)
  done[0] = 1
  const onPath = new Uint8Array(graph.nodes)
  for (let start = 1; start < graph.nodes; start += 1) {
    if (graph.merged[start] === 1 || done[start] === 1) continue
    const path = [start]
    onPath[start] = 1
    for (;;) {
      const head = takeBestHead(graph, path.at(-1) ?? start)
      if (done[head] === 1) break
      if (onPath[head] === 0) {
        path.push(head)
        onPath[head] = 1
      } else contract(graph, path.splice(path.indexOf(head) + 1), head)
    }
    for (const slot of path) done[slot] = 1
  }
  return expanded(graph)
}

const penalty = 1e6

/** An arc between two original nodes; where several nodes became one, it is their best. */
type Arc = { readonly word: number; readonly head: number; readonly score: number }

/** A node, or the nodes that a ring of best arcs made one, each with the arc that it would take. */
type Part = { readonly node: number; readonly parts: readonly Part[]; arc: Arc | null }

/** Node 0 is the root. The arc from the node in one slot to that in another stands at `slot * nodes + headSlot`. */
type Graph = {
  readonly nodes: number
  readonly scores: Float64Array
  readonly words: Int32Array
  readonly heads: Int32Array
  /** 1 where a slot's node became part of another slot's. */
  readonly merged: Uint8Array
  readonly parts: Part[]
}

function graphOf(given: Float32Array, nodes: number): Graph {
  const scores = new Float64Array(nodes * nodes).fill(Number.NEGATIVE_INFINITY)
  const words = new Int32Array(nodes * nodes)
  const heads = new Int32Array(nodes * nodes)
  for (let word = 1; word < nodes; word += 1)
    for (let head = 0; head < nodes; head += 1) {
      const at = word * nodes + head
      if (head !== word) scores[at] = (given[at - nodes] ?? 0) - (head === 0 ? penalty : 0)
      words[at] = word
      heads[at] = head
    }
  const parts = Array.from({ length: nodes }, (_, node): Part => ({ node, parts: [], arc: null }))
  return { nodes, scores, words, heads, merged: new Uint8Array(nodes), parts }
}

/** Gives the slot of the best head, and keeps the arc. */
function takeBestHead({ nodes, scores, words, heads, merged, parts }: Graph, slot: number): number {
  let best = slot === 0 ? 1 : 0
  for (let head = 1; head < nodes; head += 1)
    if (merged[head] === 0 && (scores[slot * nodes + head] ?? 0) > (scores[slot * nodes + best] ?? 0)) best = head
  const at = slot * nodes + best
  const part = parts[slot]
  if (part) part.arc = { word: words[at] ?? 0, head: heads[at] ?? 0, score: scores[at] ?? 0 }
  return best
}

/** Makes a ring of slots one, in the slot `into` of the ring. An arc to it costs what its own arc at that place would have given. */
function contract(graph: Graph, others: readonly number[], into: number): void {
  const { nodes, scores, words, heads, merged, parts } = graph
  const ring = [into, ...others]
  for (const slot of others) merged[slot] = 1
  const move = (from: number, to: number, score: number): void => {
    scores[to] = score
    words[to] = words[from] ?? 0
    heads[to] = heads[from] ?? 0
  }
  for (let other = 0; other < nodes; other += 1) {
    if (merged[other] === 1 || other === into) continue
    const [inward, outward] = [into * nodes + other, other * nodes + into]
    let best = (scores[inward] ?? 0) - (parts[into]?.arc?.score ?? 0)
    scores[inward] = best
    for (const slot of others) {
      const score = (scores[slot * nodes + other] ?? 0) - (parts[slot]?.arc?.score ?? 0)
      if (score > best) {
        best = score
        move(slot * nodes + other, inward, score)
      }
      if ((scores[other * nodes + slot] ?? 0) > (scores[outward] ?? 0))
        move(other * nodes + slot, outward, scores[other * nodes + slot] ?? 0)
    }
  }
  parts[into] = { node: -1, parts: ring.map((slot) => parts[slot]).filter((part) => part !== undefined), arc: null }
}

/** The arc that enters a ring replaces that of the part which it enters. */
function expanded({ nodes, merged, parts }: Graph): number[] {
  const heads = Array.from({ length: nodes - 1 }, () => -1)
  const holders = new Map<Part, Part>()
  const leaves: Part[] = []
  const open = parts.filter((_, slot) => slot > 0 && merged[slot] === 0)
  const all = [...open]
  for (let part = all.pop(); part; part = all.pop()) {
    if (part.node > 0) leaves[part.node] = part
    for (const inner of part.parts) {
      holders.set(inner, part)
      all.push(inner)
    }
  }
  for (let part = open.pop(); part; part = open.pop()) {
    const { arc } = part
    if (!arc) continue
    if (part.node > 0) heads[part.node - 1] = arc.head - 1
    for (let inner = leaves[arc.word]; inner && inner !== part; inner = holders.get(inner)) inner.arc = arc
    open.push(...part.parts)
  }
  return heads
}
