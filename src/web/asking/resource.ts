import { useCallback, useRef, useSyncExternalStore } from 'react'
import { type Answered, ask, type Problem } from './ask.ts'
import { onUpdate } from './updates.ts'

/** What is known of something asked for. What came before stays while it is asked anew. */
export type Asked<Value> = { readonly value: Value | null; readonly problem: Problem | null; readonly asking: boolean }

type Entry<Value> = { asked: Asked<Value>; stale: boolean; readonly listeners: Set<() => void> }

const nothing: Asked<never> = { value: null, problem: null, asking: false }

/** The hooks that read things of one kind: one under a path, where null asks for nothing, or all of several. */
export type Resource<Value> = {
  readonly useOne: (path: string | null) => Asked<Value>
  readonly useAll: (paths: readonly string[]) => readonly Asked<Value>[]
}

/** Things of one kind by their path, each asked for once and anew when the book changes. */
export function resource<Value>(): Resource<Value> {
  const entries = new Map<string, Entry<Value>>()
  const entryOf = (path: string): Entry<Value> => {
    const known = entries.get(path)
    if (known) return known
    const made: Entry<Value> = { asked: nothing, stale: true, listeners: new Set() }
    entries.set(path, made)
    return made
  }
  const refresh = (path: string, entry: Entry<Value>): void => {
    entry.stale = false
    put(entry, { ...entry.asked, asking: true })
    void ask<Value>(path).then(({ value, problem }: Answered<Value>) => {
      put(entry, { value: value ?? entry.asked.value, problem, asking: false })
      return undefined
    })
  }
  onUpdate(({ kind }) => {
    if (kind !== 'changed' && kind !== 'done') return
    for (const [path, entry] of entries) {
      entry.stale = true
      if (entry.listeners.size > 0) refresh(path, entry)
    }
  })
  const listenTo = (paths: readonly string[], changed: () => void) => {
    const heard = paths.map(entryOf)
    paths.forEach((path, index) => {
      const entry = heard[index]
      entry?.listeners.add(changed)
      if (entry?.stale === true) refresh(path, entry)
    })
    return () => heard.forEach(({ listeners }) => void listeners.delete(changed))
  }
  return {
    useOne: function useOne(path) {
      const listen = useCallback((changed: () => void) => listenTo(path === null ? [] : [path], changed), [path])
      return useSyncExternalStore(listen, () => (path === null ? nothing : entryOf(path).asked))
    },
    useAll: function useAll(paths) {
      const key = paths.join('\n')
      const listen = useCallback((changed: () => void) => listenTo(key === '' ? [] : key.split('\n'), changed), [key])
      const last = useRef<readonly Asked<Value>[]>([])
      return useSyncExternalStore(listen, () => {
        const now = paths.map((path) => entryOf(path).asked)
        if (now.length !== last.current.length || now.some((asked, index) => asked !== last.current[index])) last.current = now
        return last.current
      })
    },
  }
}

function put<Value>(entry: Entry<Value>, asked: Asked<Value>): void {
  entry.asked = asked
  for (const changed of entry.listeners) changed()
}
