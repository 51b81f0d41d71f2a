import { problemIn } from '../asking/ask.ts'

/** A file that the browser was given to save. */
export type Saved = { readonly name: string; readonly sha256: string; readonly manifest: string }

/** Fetches a file and gives it to the browser to save. It never throws: what fails is a problem. */
export async function save(
  path: string,
): Promise<{ readonly saved: Saved; readonly problem: null } | { readonly saved: null; readonly problem: string }> {
  try {
    const response = await fetch(path)
    if (!response.ok) {
      const { title, detail } = await problemIn(response)
      return { saved: null, problem: detail === '' ? title : detail }
    }
    const name = /filename="([^"]+)"/u.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'claimbook'
    const manifest = /^<([^>]+)>/u.exec(response.headers.get('link') ?? '')?.[1] ?? ''
    const address = URL.createObjectURL(await response.blob())
    const link = document.createElement('a')
    link.href = address
    link.download = name
    link.click()
    URL.revokeObjectURL(address)
    return { saved: { name, sha256: manifest.split('/').at(-1) ?? '', manifest }, problem: null }
  } catch {
    return { saved: null, problem: 'Claimbook does not answer; is `claimbook serve` still running?' }
  }
}
