import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../../bin/claimbook.js', import.meta.url))

export type Ran = { readonly code: number | null; readonly out: string; readonly said: string }

/** The program itself, in a process of its own, which `child` may end. */
export function started(
  words: readonly string[],
  given: { readonly shell?: string } = {},
): { readonly child: ChildProcess; readonly ran: Promise<Ran> } {
  const env = { ...process.env, NO_COLOR: '1', CLAIMBOOK_BY: 'tester' }
  const command = [process.execPath, bin, ...words]
  const [program = '', ...rest] =
    given.shell === undefined ? command : ['sh', '-c', `${given.shell}; exec "$@"`, 'sh', ...command]
  const child = spawn(program, rest, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const [out, said] = [child.stdout, child.stderr].map((stream) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    return () => Buffer.concat(chunks).toString('utf8')
  })
  const ran = new Promise<Ran>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, out: out?.() ?? '', said: said?.() ?? '' }))
  })
  return { child, ran }
}

export const run = (...words: readonly string[]): Promise<Ran> => started(words).ran

/** The documents that a process said it had filed, by the lines that it had written whole. */
export const filedIn = ({ out }: Ran): string[] =>
  out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line).document)
    .filter((id) => typeof id === 'string')

export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Numbers from 0 to 1 that depend on nothing but the seed (Park and Miller 1988). */
export function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
