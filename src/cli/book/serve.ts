import { Failure } from '#base'
import { thisUser } from '#desk'
import { isLoopback, serve } from '#http'
import { exitCodes } from '../exit-codes.ts'
import { print, say } from '../streams.ts'
import { builtPages } from './built-pages.ts'
import type { BookGiven } from './opened.ts'

export type ServeGiven = BookGiven & { readonly host: string; readonly port: number; readonly token?: string }

/** Serves a book until it is interrupted. */
export async function serveBook({ book, by, host, port, token }: ServeGiven): Promise<void> {
  try {
    const pages = await builtPages()
    const served = await serve({ book, by: by ?? thisUser(), host, port, token: token ?? null, pages })
    const enter = token === undefined ? '' : `/enter?token=${token}`
    await print(`${served.address}${enter}\n`)
    if (!isLoopback(host))
      say(
        'others can reach this server; whoever has the address above can read and judge. It speaks no TLS: put it behind something that does',
      )
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    })
    await served.close()
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause
    say(cause.message)
    process.exitCode = cause.code === 'usage' ? exitCodes.usage : exitCodes.failed
  }
}
