import { network } from './network/network.ts'
import { knownFormOf } from './network/word-features.ts'

/** Whether the text that the network learnt from has the word at least twice, in any case. */
export const isFamiliar = (word: string): boolean => network.isKnown(knownFormOf(word))
