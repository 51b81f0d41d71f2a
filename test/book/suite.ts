import { atOnce } from './at-once.ts'
import { changing } from './changing.ts'
import { correcting } from './correcting.ts'
import { deleting } from './deleting.ts'
import { grading } from './grading.ts'
import { filing } from './filing.ts'
import { judging } from './judging.ts'
import { listing } from './listing.ts'
import { linking } from './linking.ts'
import { migrating } from './migrating.ts'
import { checks, type Place } from './opened.ts'
import { rebuilding } from './rebuilding.ts'
import { searching } from './searching.ts'
import { tampering } from './tampering.ts'
import { watchingAgain } from './watching.ts'
import { watchingOn } from './watching-on.ts'
import { withholding } from './withholding.ts'

/** What a book must do on any database. `place` gives the address of a fresh one. */
export function bookSuite(name: string, place: Place): void {
  const all = checks(name, place)
  filing(all)
  deleting(all)
  judging(all)
  correcting(all)
  grading(all)
  linking(all)
  listing(all)
  changing(all)
  searching(all)
  tampering(all)
  rebuilding(all)
  withholding(all)
  watchingAgain(all)
  watchingOn(all)
  atOnce(all)
  migrating(name, place, all)
}
