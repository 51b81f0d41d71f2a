import { spawn } from 'node:child_process'

/** A book served by a process of its own, as a reader has it. */
export async function served(book: string): Promise<{ readonly address: string; readonly close: () => void }> {
  const server = spawn(process.execPath, ['bin/claimbook.js', 'serve', '--book', book, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await new Promise<string>((resolve) => {
    server.stdout.once('data', (words) => resolve(String(words).trim()))
  })
  return { address, close: () => void server.kill() }
}
