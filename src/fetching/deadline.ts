import type { Failure } from '#base'

/** `work`, or `late` if it takes longer. Throws the reason of `signal` once that has ended. */
export async function within<Found>(
  ms: number,
  late: Failure,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Found>,
): Promise<Found | Failure> {
  signal?.throwIfAborted()
  const ending = new AbortController()
  const stop = () => {
    ending.abort(signal?.reason)
  }
  signal?.addEventListener('abort', stop)
  const timer = setTimeout(() => {
    ending.abort(late)
  }, ms)
  try {
    return await work(ending.signal)
  } catch (cause) {
    if (cause === late) return late
    throw cause
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
  }
}
