/** What the outside world can do to us. Text never fails: what is odd about a text is a Note. */
export type FailureCode =
  | 'file/missing'
  | 'file/folder'
  | 'file/unreadable'
  | 'file/too-large'
  | 'text/binary'
  | 'text/encoding'
  | 'text/empty'
  | 'jsonl/line'
  | 'archive/damaged'
  | 'archive/refused'
  | 'judgement/line'
  | 'stamp/address'
  | 'stamp/unreachable'
  | 'stamp/refused'
  | 'stamp/invalid'
  | 'stamp/untrusted'
  | 'fetch/address'
  | 'fetch/refused-address'
  | 'fetch/redirects'
  | 'fetch/status'
  | 'fetch/gone'
  | 'fetch/busy'
  | 'fetch/too-large'
  | 'fetch/timeout'
  | 'fetch/encoding'
  | 'fetch/unreachable'
  | 'fetch/robots'
  | 'fetch/later'
  | 'usage'
  | 'book/missing'
  | 'book/foreign'
  | 'book/newer'
  | 'book/damaged'
  | 'book/locked'
  | 'book/refused'
  | 'book/full'
  | 'book/unreadable'
  | 'book/unreachable'
  | 'book/no-such'
  | 'book/fault'
  | 'reader/fault'

/** The world failed. `message` is one sentence that names the thing and says what to do about it. */
export class Failure extends Error {
  readonly code: FailureCode
  constructor(code: FailureCode, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'Failure'
    this.code = code
  }
}
