import type { Attachment } from '#model'

/** "with 2 photos and a video (not opened)" */
export function attachmentWords(attachments: readonly Attachment[]): string {
  const parts = kinds.flatMap(([kind, one, many]) => {
    const count = attachments.filter((attachment) => attachment.kind === kind).length
    return count === 0 ? [] : [count === 1 ? one : `${count} ${many}`]
  })
  return `with ${parts.join(' and ')} (not opened)`
}

const kinds = [
  ['photo', 'a photo', 'photos'],
  ['video', 'a video', 'videos'],
  ['audio', 'a recording', 'recordings'],
  ['document', 'a file', 'files'],
] as const
