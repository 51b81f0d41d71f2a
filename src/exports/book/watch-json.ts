import { type Changes, type Question, spokenId, type Value } from '#model'
import { historyJson } from '../history/history-json.ts'
import type { WatchRow } from './watch-lines.ts'

/** One thing that a watch tells as plain JSON. */
export function watchJson(row: WatchRow): object {
  if (row.kind === 'change') return { ...row, short: spokenId(row.document), changes: changesOf(row.changes) }
  if (row.kind === 'report') return { ...row, short: spokenId(row.document) }
  if (row.kind !== 'state') return row
  const { change, ...rest } = row
  const { ask, about, words } = change.after
  return {
    ...rest,
    short: spokenId(row.incident),
    how: change.how,
    ask,
    about,
    words,
    before: standingOf(change.before),
    after: standingOf(change.after),
  }
}

const changesOf = (changes: Changes) => {
  const { before, after, ...rest } = historyJson(changes)
  return { ...rest, before: before.id, after: after.id }
}

const standingOf = ({ state, answers }: Question) => ({ state, values: answers.map(({ value }): Value => value) })
