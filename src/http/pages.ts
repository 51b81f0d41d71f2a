import files from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/** Serves the pages that were built into a folder. What has a hash in its name never changes; the rest is asked for anew each time. */
export async function pagesFrom(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(files, {
    root: folder,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', /[/\\]assets[/\\]/u.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
}

/** Whether a path may be a page of ours: a browser asks for it, and it is neither the API's nor a file. */
export const isForPages = ({ method, url }: Pick<FastifyRequest, 'method' | 'url'>): boolean =>
  (method === 'GET' || method === 'HEAD') && !/^\/(?:api|assets|openapi\.json)(?:[/?]|$)/u.test(url)

/** What the page at a path asks for as soon as it runs, so that a browser can ask for it before; null where that is not known. */
export function askedFirst({ url }: Pick<FastifyRequest, 'url'>): string | null {
  const [, thing] = /^(\/(?:incidents|documents)\/[\w-]+)(?:[?#]|$)/u.exec(url) ?? []
  return thing === undefined ? null : `/api${thing}`
}
