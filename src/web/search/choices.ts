import type { ActType, Stance } from '#model'

/** As the model has them; the lists are written again because these pages take only types from it, and the compiler holds both to each other. */
const actRows: Readonly<Record<ActType, true>> = {
  kill: true,
  injure: true,
  capture: true,
  detain: true,
  abduct: true,
  release: true,
  exchange: true,
  'hand-over': true,
  attack: true,
  strike: true,
  clash: true,
  raid: true,
  advance: true,
  seize: true,
  repel: true,
  withdraw: true,
  deploy: true,
  destroy: true,
  'shoot-down': true,
  displace: true,
  'go-missing': true,
  protest: true,
  meet: true,
  agree: true,
  refuse: true,
  threaten: true,
  warn: true,
  aid: true,
  investigate: true,
  other: true,
}
const stanceRows: Readonly<Record<Stance, true>> = {
  asserts: true,
  denies: true,
  confirms: true,
  concedes: true,
  accuses: true,
  'claims-responsibility': true,
  intends: true,
  predicts: true,
  doubts: true,
  asks: true,
  demands: true,
}

export const acts = Object.keys(actRows)
export const stances = Object.keys(stanceRows)
