import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** `openssl` in a folder of its own. */
export type Openssl = {
  /** What it printed on both streams. Throws, with that, where it failed. */
  readonly run: (...words: readonly string[]) => string
  /** Whether it succeeded. */
  readonly succeeds: (...words: readonly string[]) => boolean
  readonly write: (name: string, content: Uint8Array | string) => void
  readonly read: (name: string) => Buffer
  readonly remove: () => void
}

/** null: it is not on this machine. */
export const versionOfOpenssl = (): string | null => {
  const { status, stdout } = spawnSync('openssl', ['version'], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : null
}

export function opensslInFolder(): Openssl {
  const folder = mkdtempSync(join(tmpdir(), 'claimbook-stamps-'))
  const call = (words: readonly string[]) => spawnSync('openssl', words, { cwd: folder, encoding: 'utf8' })
  const run = (...words: readonly string[]) => {
    const { status, stdout, stderr } = call(words)
    if (status !== 0) throw new Error(`openssl ${words.join(' ')}: ${stderr}`)
    return stdout + stderr
  }
  return {
    run,
    succeeds: (...words) => call(words).status === 0,
    write: (name, content) => {
      writeFileSync(join(folder, name), content)
    },
    read: (name) => readFileSync(join(folder, name)),
    remove: () => {
      rmSync(folder, { recursive: true })
    },
  }
}

export const policy = '1.3.6.1.4.1.99999.1.2'

/** Makes a root (root.pem), a certificate for time-stamps under it (signer.pem) and what `openssl ts -reply` is told. */
export function foundAuthority({ run, write }: Openssl, key: readonly string[], settings: string): void {
  const withKey = (name: string) => [...key, '-nodes', '-keyout', `${name}.key`, '-subj', `/C=NO/O=Fjord Time/CN=${name}`]
  run('req', '-x509', ...withKey('root'), '-out', 'root.pem', '-days', '30')
  run('req', '-new', ...withKey('signer'), '-out', 'signer.csr')
  write('signer.ext', 'extendedKeyUsage=critical,timeStamping\nkeyUsage=critical,digitalSignature\nbasicConstraints=CA:FALSE\n')
  const issuer = ['-CA', 'root.pem', '-CAkey', 'root.key', '-CAcreateserial']
  run('x509', '-req', '-in', 'signer.csr', ...issuer, '-extfile', 'signer.ext', '-days', '20', '-out', 'signer.pem')
  write('serial', '0A11\n')
  const always = `serial = serial\ndefault_policy = ${policy}\naccuracy = secs:1, millisecs:500\nordering = yes\ntsa_name = yes\n`
  write('ts.cnf', `[tsa]\ndefault_tsa = here\n[here]\n${always}${settings}\n`)
}

/** What `openssl ts` answers to a TimeStampReq. */
export function replyOf({ run, write, read }: Openssl, request: Uint8Array): Buffer {
  write('asked.tsq', request)
  const signer = ['-signer', 'signer.pem', '-inkey', 'signer.key', '-chain', 'root.pem']
  run('ts', '-reply', '-config', 'ts.cnf', '-queryfile', 'asked.tsq', ...signer, '-out', 'reply.tsr')
  return read('reply.tsr')
}
