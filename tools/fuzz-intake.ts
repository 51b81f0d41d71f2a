// Hands changed files to intake by the thousand: `node tools/fuzz-intake.ts --cases 100000 --run 1`. One case again: `--case 4711`.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { seeds as allSeeds } from './fuzz/seeds.ts'
import { caseOf, type Said } from './fuzz/thread.ts'
import { soundCase } from './fuzz/sound.ts'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '10000' },
    run: { type: 'string', default: '1' },
    threads: { type: 'string', default: '2' },
    only: { type: 'string', default: '' },
    case: { type: 'string' },
    out: { type: 'string', default: 'fuzz-findings' },
  },
})
const [cases, run, threads] = [Number(values.cases), Number(values.run), Number(values.threads)]
const seeds = allSeeds(values.only)

/** A case that takes longer is given up, in milliseconds; one that takes a second is a finding. */
const [givenUp, slow] = [10_000, 1000]
/** Of one thread's heap, in MiB. */
const heap = 400

type Tally = { cases: number; documents: number; failures: number; slowest: number; slowestCase: number }
const tallies = new Map<string, Tally>()
const findings: string[] = []
let peak = 0

if (values.case === undefined) await everything()
else {
  const { seed, bytes } = caseOf(seeds, run, Number(values.case))
  console.log(seed.name, seed.path, bytes.length, 'bytes')
  keep(Number(values.case), bytes, 'again')
  const start = performance.now()
  console.log(await soundCase(bytes, seed.path), `${Math.round(performance.now() - start)} ms`)
}

async function everything(): Promise<void> {
  const start = performance.now()
  // Ctrl-C ends it with what it has found so far.
  process.once('SIGINT', () => {
    tell()
    process.exit()
  })
  const share = Math.ceil(cases / threads)
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
    const done = [...tallies.values()].reduce((sum, one) => sum + one.cases, 0)
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${cases}, ${findings.length} findings `)
  }, 250)
  await Promise.all(Array.from({ length: threads }, (_, i) => through(i * share, Math.min(cases, (i + 1) * share))))
  clearInterval(watch)
  tell()

  function tell(): void {
    const seconds = (performance.now() - start) / 1000
    console.log('format         cases  documents  failures  slowest')
    for (const [name, { cases: tried, documents, failures, slowest, slowestCase }] of [...tallies].toSorted(([a], [b]) =>
      a < b ? -1 : 1,
    ))
      console.log(
        [
          name.padEnd(12),
          String(tried).padStart(7),
          String(documents).padStart(10),
          String(failures).padStart(9),
          `${Math.round(slowest)} ms (case ${slowestCase})`.padStart(9),
        ].join(' '),
      )
    console.log(
      `${[...tallies.values()].reduce((sum, one) => sum + one.cases, 0)} of ${cases} cases of run ${run} in ${Math.round(seconds)} s; ${findings.length} findings; at most ${Math.round(peak / 2 ** 20)} MiB for ${threads} threads together`,
    )
    for (const finding of findings.slice(0, 20)) console.log(finding)
    if (findings.length > 0) process.exitCode = 1
  }
}

/** The cases of one thread after another; a thread that dies or stands still is replaced behind the case that did it. */
async function through(from: number, to: number): Promise<void> {
  for (let next = from; next < to;) next = await oneThread(next, to)
}

function oneThread(from: number, to: number): Promise<number> {
  return new Promise((resolve) => {
    let [number, name, began] = [from, '', performance.now()]
    const worker = new Worker(new URL('fuzz/thread.ts', import.meta.url), {
      workerData: { run, from, to, only: values.only },
      resourceLimits: { maxOldGenerationSizeMb: heap },
    })
    let isOver = false
    const over = (goOn: number) => {
      if (isOver) return
      isOver = true
      clearInterval(standing)
      void worker.terminate().then(() => resolve(goOn))
    }
    const standing = setInterval(() => {
      if (name === '' || performance.now() - began < givenUp) return
      found(number, name, `stands still for more than ${givenUp / 1000} s`)
      over(number + 1)
    }, 500)
    worker.on('message', (said: Said) => {
      ;({ number, name } = said)
      if (said.kind === 'begins') began = performance.now()
      else if (said.kind === 'fault') found(number, name, said.what)
      else count(said)
    })
    worker.on('error', (cause) => {
      found(number, name, String(cause))
      over(number + 1)
    })
    worker.on('exit', () => over(to))
  })
}

function count({ number, name, milliseconds, documents, failures }: Said & { kind: 'ended' }): void {
  const tally = tallies.get(name) ?? { cases: 0, documents: 0, failures: 0, slowest: 0, slowestCase: 0 }
  tally.cases += 1
  tally.documents += documents
  tally.failures += failures
  if (milliseconds > tally.slowest) [tally.slowest, tally.slowestCase] = [milliseconds, number]
  tallies.set(name, tally)
  if (milliseconds > slow) found(number, name, `took ${Math.round(milliseconds)} ms`)
}

function found(number: number, name: string, what: string): void {
  findings.push(`case ${number} (${name}): ${what}`)
  keep(number, caseOf(seeds, run, number).bytes, name)
}

/** The bytes of a case, to look at. */
function keep(number: number, bytes: Uint8Array, name: string): void {
  mkdirSync(values.out, { recursive: true })
  writeFileSync(join(values.out, `${run}-${number}-${name}`), bytes)
}
