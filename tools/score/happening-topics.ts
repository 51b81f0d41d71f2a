import { groupedBy } from '../../src/linking/groups.ts'
import { documentsAlike } from './documents-alike.ts'
import { readMentions } from './ecb-mentions.ts'
import { happeningOf } from './happening.ts'
import { rarityIn, type Topic } from './same-happening.ts'

/** The annotated happenings of one part of ECB+ by topic, both its subtopics together. */
export function topicsOf(documentsPath: string, mentionsPath: string, split: string): Topic[] {
  const { mentions, readings } = readMentions(documentsPath, mentionsPath, split)
  return [...groupedBy(mentions.map(happeningOf), ({ topic }) => topic)].map(([topic, happenings]) => ({
    happenings,
    rarityOf: rarityIn(happenings),
    alike: documentsAlike(readings.get(topic) ?? []),
  }))
}
