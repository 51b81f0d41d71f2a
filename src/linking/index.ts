export { compare } from './compare.ts'
export { type Change, GrowingIncidents } from './growing-incidents.ts'
