import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { serve, type Served } from '#http'

export const folder = mkdtempSync(join(tmpdir(), 'claimbook-'))
export const token = 'exercise-token'
const opened: Served[] = []
after(async () => {
  for (const one of opened) await one.close()
  rmSync(folder, { recursive: true })
})

export async function served(
  name: string,
  more: { readonly token?: string; readonly allowPrivate?: boolean } = {},
): Promise<string> {
  const found = await serve({
    book: join(folder, name),
    by: 'A. Keeper',
    host: '127.0.0.1',
    port: 0,
    token: more.token ?? null,
    pages: null,
    allowPrivate: more.allowPrivate ?? false,
  })
  opened.push(found)
  return found.address
}

export const raid =
  'date 2024-06-05\nThree people were killed when gunmen attacked the customs station in Haparanda on Tuesday, police said.'
export const later =
  'date 2024-06-06\nFive people were killed in the attack on the customs station in Haparanda on Tuesday, the hospital said.'

type Told = { readonly kind: string; readonly document?: string }

/** Texts handed in, and what is told of them until they are done. */
export const handedIn = (address: string, ...texts: readonly string[]): Promise<Told[]> =>
  handedInAs(
    address,
    texts.map((text, i) => ({ name: `report-${i + 1}.txt`, text })),
  )

/** The same of reports in any form. */
export async function handedInAs(address: string, reports: readonly object[]): Promise<Told[]> {
  const stop = new AbortController()
  const stream = await fetch(`${address}/api/updates`, { signal: stop.signal })
  const answer = await fetch(`${address}/api/documents`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ reports }),
  })
  assert.equal(answer.status, 202)
  const told: Told[] = []
  let left = ''
  for await (const chunk of stream.body ?? []) {
    const lines = `${left}${Buffer.from(chunk).toString()}`.split('\n')
    left = lines.pop() ?? ''
    for (const line of lines) if (line.startsWith('data: ')) told.push(JSON.parse(line.slice('data: '.length)))
    if (told.some(({ kind }) => kind === 'done')) break
  }
  stop.abort()
  return told
}

export async function got(url: string, options: RequestInit = {}) {
  const answer = await fetch(url, { redirect: 'manual', ...options })
  return {
    status: answer.status,
    type: answer.headers.get('content-type') ?? '',
    headers: answer.headers,
    text: await answer.text(),
  }
}
export type Items = {
  readonly items: readonly { readonly id: string }[]
  readonly next: string | null
  readonly total: number | null
}
