import { useMemo } from 'react'
import type { Pair, ToldClaim, ToldDocument } from '../asking/shapes.ts'
import { claimsByPassage, isIn } from './claims-by-passage.ts'
import { PassageText } from './passage-text.tsx'
import './document-text.css'

type Given = {
  readonly document: ToldDocument
  /** How many passages are drawn yet: a long document comes in slices. */
  readonly drawn: number
  readonly claims: readonly ToldClaim[]
  /** Each claim's number among those who claim something, by which they are told apart by colour. */
  readonly hues: ReadonlyMap<string, number>
  readonly chosen: ToldClaim | null
  /** Words of it that a person put right. */
  readonly corrected: readonly Pair[]
  /** Languages of the passages that were not read for them. */
  readonly unread: ReadonlyMap<string, string>
}

/** The text passage by passage; what stands between passages was no part of the report and is left out. */
export function DocumentText({ document, drawn, claims, hues, chosen, corrected, unread }: Given) {
  const own = useMemo(() => claimsByPassage(document.passages, claims), [document, claims])
  const { passages } = document
  return (
    <div className="document-text">
      {passages.slice(0, drawn).map((passage, index) => {
        const isHere = chosen !== null && isIn(chosen, passage)
        const { page } = passage
        return (
          <PassageText
            key={passage.id}
            document={document}
            claims={own.get(passage.id) ?? noClaims}
            hues={hues}
            chosen={isHere ? chosen : null}
            corrected={isHere ? corrected : none}
            passage={passage}
            page={page !== undefined && page !== passages[index - 1]?.page ? page : null}
            unread={unread.get(passage.id) ?? null}
          />
        )
      })}
    </div>
  )
}

const none: readonly Pair[] = []
const noClaims: readonly ToldClaim[] = []
