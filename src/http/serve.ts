import { Failure } from '#base'
import { jobsOn, openBook, program, shownNow } from '#desk'
import { closeLedger, custodyOf } from '#ledger'
import { dayOf } from '#model'
import { appOf } from './app.ts'
import type { Service } from './service.ts'
import { updates } from './updates.ts'

export type Serving = {
  readonly book: string
  readonly by: string
  readonly host: string
  readonly port: number
  /** Needed where others can reach the host. */
  readonly token: string | null
  /** Folder of the built pages; null serves the API alone. */
  readonly pages: string | null
  /** For tests alone: addresses of this machine's own network are asked too. Whoever reaches the server could else look around in it. */
  readonly allowPrivate?: boolean
}

export type Served = { readonly address: string; readonly close: () => Promise<void> }

/** In milliseconds: how soon what another process writes is told. */
const watchEvery = 2000

/** Whether only this machine can reach a host. */
export const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/u.test(host)

/** Serves the book until it is closed: the API, the pages, and a thread that adds. Throws a Failure where the book or the port cannot be had. */
export async function serve({ book, by, host, port, token, pages, allowPrivate = false }: Serving): Promise<Served> {
  if (!isLoopback(host) && token === null)
    throw new Failure('usage', `${host} can be reached by others, and so it needs a token: --token, or $CLAIMBOOK_TOKEN`)
  const ledger = await openBook(book, { make: true, by })
  const told = updates()
  const jobs = jobsOn({ book, by, asking: { allowPrivate } }, told.tell)
  const service: Service = {
    ledger,
    version: program.replace(/^\S+ /u, ''),
    by,
    token,
    pages,
    hosts: isLoopback(host) ? new Set(['localhost', '127.0.0.1', '::1', '[::1]', host]) : null,
    scrub: async (value) => (await shownNow(ledger)).scrub(value),
    showing: async () => (await shownNow(ledger)).showing,
    add: (reports) =>
      jobs.add(
        reports.map((report) => ({ ...report, publishedOn: report.publishedOn === null ? null : dayOf(report.publishedOn) })),
      ),
    updates: told,
  }
  const app = await appOf(service)
  let position = 0
  const watch = setInterval(() => {
    void custodyOf(ledger, { document: null, most: 1 }).then(
      ([last]) => {
        if (last && last.position !== position) told.tell({ kind: 'changed', position: last.position })
        position = last?.position ?? 0
        return undefined
      },
      () => undefined,
    )
  }, watchEvery)
  const close = async (): Promise<void> => {
    clearInterval(watch)
    await app.close()
    await jobs.close()
    await closeLedger(ledger)
  }
  try {
    return { address: await app.listen({ host, port }), close }
  } catch (cause) {
    await close()
    const isTaken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE'
    throw new Failure(
      'usage',
      isTaken
        ? `port ${port} of ${host} is taken; --port names another, 0 takes a free one`
        : `${host}:${port}: ${String(cause)}`,
      cause,
    )
  }
}
