import type { Report } from './jobs.ts'

/** Files as reports: their bytes exactly, so that what is kept is what was published. */
export const reportsOf = (files: Iterable<File>): Promise<readonly Report[]> =>
  Promise.all(Array.from(files, async (file) => ({ name: file.name || 'a file', base64: await base64Of(file) })))

const base64Of = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/u, '') : ''))
    reader.addEventListener('error', () => reject(reader.error ?? new Error('the file cannot be read')))
    reader.readAsDataURL(file)
  })
