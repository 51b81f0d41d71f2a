/** An error as the API tells it (RFC 9457). */
export type Problem = { readonly title: string; readonly status: number; readonly detail: string }

export type Answered<Value> =
  { readonly value: Value; readonly problem: null } | { readonly value: null; readonly problem: Problem }

/** Asks the API for something, under a path below `/api`. It never throws: what fails is a problem. */
export async function ask<Value>(path: string, how: RequestInit = {}): Promise<Answered<Value>> {
  try {
    const response = await fetch(`/api${path}`, { ...how, headers: { accept: 'application/json', ...headersOf(how) } })
    if (!response.ok) return { value: null, problem: await problemIn(response) }
    const value: Value = await response.json()
    return { value, problem: null }
  } catch {
    return {
      value: null,
      problem: { title: 'Claimbook does not answer', status: 0, detail: 'is `claimbook serve` still running?' },
    }
  }
}

/** Hands something in. */
export const tell = <Value>(path: string, body: unknown): Promise<Answered<Value>> =>
  ask<Value>(path, { method: 'POST', body: JSON.stringify(body) })

const headersOf = ({ body }: RequestInit): Readonly<Record<string, string>> =>
  body === undefined || body === null ? {} : { 'content-type': 'application/json' }

export async function problemIn(response: Response): Promise<Problem> {
  const plain = { title: response.statusText, status: response.status, detail: '' }
  try {
    const problem: Problem = await response.json()
    return problem
  } catch {
    return plain
  }
}
