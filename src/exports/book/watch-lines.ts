import pc from 'picocolors'
import { type Changes, type Question, type QuestionChange, spokenId } from '#model'
import { wrapped } from '../display-width.ts'
import { asksHowMany, figureOf, plural, quantityOf, stateWords } from '../figures.ts'
import { summaryOf } from '../history/summary.ts'
import type { Look, Paint } from '../terminal.ts'
import { visible } from '../visible.ts'

/** What a watch tells, as it is shown. `at`: ISO 8601 in UTC. */
export type WatchRow = { readonly at: string } & (
  | (Of<'report'> & { readonly claims: number | null; readonly isOwn: boolean })
  | (Of<'change'> & { readonly changes: Changes })
  | { readonly kind: 'state'; readonly incident: string; readonly title: string; readonly change: StateRow }
  | { readonly kind: 'failed' | 'notice'; readonly message: string }
)
type Of<Kind extends string> = { readonly kind: Kind; readonly document: string; readonly outlet: string; readonly title: string }
type StateRow = { readonly how: 'state' | 'figure'; readonly before: Question; readonly after: Question }

/** One thing that a watch tells, on as few lines as it needs: the time in UTC, then what came. */
export function watchLines(row: WatchRow, look: Look): string {
  const paint = pc.createColors(look.colour)
  const [head, ...more] = linesOf(row, paint)
  const time = `${row.at.slice(11, 16)}  `
  const lines = [head ?? '', ...more.map((line) => `   ${line}`)].flatMap((line, index) =>
    wrapped(line, Math.max(40, look.width - time.length)).map((part, place) =>
      index === 0 && place === 0 ? time + part : ' '.repeat(time.length) + part,
    ),
  )
  return `${lines.join('\n')}\n`
}

function linesOf(row: WatchRow, paint: Paint): string[] {
  if ('message' in row) return [visible(row.message)]
  if (row.kind === 'state') return [`${visible(row.title)}: ${stateLine(row.change, paint)}  [${spokenId(row.incident)}]`]
  if (row.kind === 'change')
    return [`${whereOf(row, paint)}  ${paint.yellow('changed')}  [${spokenId(row.document)}]`, ...changeLines(row.changes)]
  const claims = row.claims === null ? 'not read' : plural(row.claims, 'claim')
  return [`${whereOf(row, paint)}  ${claims}${row.isOwn ? ', from the feed’s own words' : ''}  [${spokenId(row.document)}]`]
}

const whereOf = ({ outlet, title }: Of<string>, paint: Paint): string => `${paint.bold(visible(outlet))}  ${visible(title)}`

/** The tolls, each on a line, then how much else. */
const changeLines = (changes: Changes): string[] => [...changes.tolls.map(tollLine), ...summaryOf(changes)]

function tollLine({ before, after }: QuestionChange): string {
  const words = visible((after ?? before)?.words ?? '').toUpperCase()
  return `${words} ${before ? figuresOf(before) : 'not said'} → ${after ? figuresOf(after) : 'no longer said'}`
}

/** "HOW MANY WERE KILLED? one origin → contradicted (3; 5)" */
function stateLine({ how, before, after }: StateRow, paint: Paint): string {
  const words = paint.bold(visible(after.words).toUpperCase())
  const colour = after.state === 'contradicted' || after.state === 'denied' ? paint.red : paint.yellow
  if (how === 'figure') return `${words} ${stateWords[after.state]}: ${figuresOf(before)} → ${colour(figuresOf(after))}`
  return `${words} ${stateWords[before.state]} → ${colour(`${stateWords[after.state]} (${figuresOf(after)})`)}`
}

/** Each value once, in the order in which they were said: "3; 5", of a figure that was updated "3 → 5". */
const figuresOf = (question: Question): string => {
  const shown = question.answers.map(({ value }) => visible(asksHowMany(question) ? quantityOf(value) : figureOf(value)))
  return [...new Set(shown)].join(question.state === 'updated' ? ' → ' : '; ')
}

/** An address on the list of a watch. */
export type WatchedRow = {
  readonly address: string
  readonly kind: 'feed' | 'page' | 'list' | null
  readonly title: string | null
  readonly askedAt: string | null
  readonly notBeforeAt: string | null
  readonly said: string | null
  readonly isOver: boolean
}

/** A line for each address that is watched. */
export function watchedList(rows: readonly WatchedRow[], look: Look): string {
  if (rows.length === 0) return 'Nothing is watched.\n'
  const minute = (at: string) => `${at.slice(0, 16).replace('T', ' ')} UTC`
  return rows
    .flatMap(({ address, kind, title, askedAt, notBeforeAt, said, isOver }) => {
      const parts = [
        address,
        kind ?? 'not seen yet',
        title ?? '',
        isOver ? 'gone, not asked any more' : askedAt === null ? '' : `asked ${minute(askedAt)}`,
        isOver || said === null ? '' : `failed (${said})`,
        isOver || notBeforeAt === null || notBeforeAt <= (askedAt ?? '') ? '' : `not before ${minute(notBeforeAt)}`,
      ]
      return wrapped(
        parts
          .filter((part) => part !== '')
          .map(visible)
          .join(' · '),
        look.width,
      )
    })
    .map((line) => `${line}\n`)
    .join('')
}
