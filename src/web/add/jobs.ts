import { useSyncExternalStore } from 'react'
import { tell } from '../asking/ask.ts'
import { onUpdate } from '../asking/updates.ts'

/** One thing handed in, and what became of it. */
export type Report = {
  readonly name: string
  readonly text?: string
  readonly base64?: string
  readonly url?: string | null
  readonly publisher?: string | null
  readonly publishedOn?: string | null
}
export type FiledReport = {
  readonly document: string
  readonly name: string
  readonly came: string
  readonly claims: number | null
}
export type Job = {
  readonly number: number
  readonly names: readonly string[]
  readonly step: { readonly words: string; readonly done: number; readonly total: number } | null
  readonly filed: readonly FiledReport[]
  readonly failed: readonly string[]
  readonly done: boolean
}

let jobs: readonly Job[] = []
let early: readonly ((known: readonly Job[]) => readonly Job[])[] = []
const listeners = new Set<() => void>()

/** What this page handed in since it was opened, the last first. */
export const useJobs = (): readonly Job[] => useSyncExternalStore(listen, () => jobs)

/** Hands reports in. Gives what is wrong, or null. */
export async function handIn(reports: readonly Report[]): Promise<string | null> {
  onUpdate(hear)
  const { value, problem } = await tell<{ readonly job: number }>('/documents', { reports })
  if (!value) return problem.detail || problem.title
  put([
    { number: value.job, names: reports.map(({ name }) => name), step: null, filed: [], failed: [], done: false },
    ...jobs.filter(({ number }) => number !== value.job),
  ])
  for (const again of early) put(again(jobs))
  early = []
  return null
}

/** A small job may be done before its number has come back: what is told of it is kept until then. */
function hear(update: Parameters<Parameters<typeof onUpdate>[0]>[0]): void {
  if (update.kind === 'changed') return
  const change = (known: readonly Job[]) => known.map((job) => (job.number === update.job ? changed(job, update) : job))
  if (jobs.some(({ number }) => number === update.job)) put(change(jobs))
  else early = [...early, change]
}

function changed(job: Job, update: Exclude<Parameters<typeof hear>[0], { kind: 'changed' }>): Job {
  switch (update.kind) {
    case 'step':
      return { ...job, step: { words: update.step, done: update.done, total: update.total } }
    case 'filed':
      return { ...job, filed: [...job.filed, update] }
    case 'failed':
      return { ...job, failed: [...job.failed, update.message] }
    case 'done':
      return { ...job, done: true }
    default:
      return job
  }
}

function put(now: readonly Job[]): void {
  jobs = now
  for (const heard of listeners) heard()
}

function listen(heard: () => void): () => void {
  listeners.add(heard)
  return () => void listeners.delete(heard)
}
