import type { Day } from '#model'
import { type ExportContext, instantOf } from '../export-context.ts'
import { filled, type JsonObject, type JsonValue } from '../json-value.ts'
import { type StixId, stixIdOf } from './stix-id.ts'

export type StixObject = JsonObject & { readonly type: string; readonly id: StixId }
export type Fields = { readonly [name: string]: JsonValue | undefined }

/** Makes objects with what all of one bundle have in common. */
export type Maker = {
  /**
   * `on`: the day of the report, which is when the object is said to be created, so that two exports agree on it; the instant of the export where there is
   * none, or where the report is dated later.
   */
  readonly make: (type: string, key: string, on: Day | null, fields: Fields) => StixObject
  /** What every bundle says of itself: who made it, how it is marked, and what our extension is. */
  readonly own: readonly StixObject[]
}

/** What notes carry beside STIX's own properties. */
export const claimExtension: StixId = stixIdOf('extension-definition', 'claim')

export function makerOf(context: ExportContext): Maker {
  const at = instantOf(context)
  const maker = stixIdOf('identity', context.program)
  // A marking has no versions: each export has its own.
  const marking = stixIdOf('marking-definition', `${at} ${context.profile}`)
  const common = (type: string, id: StixId, created: string) => ({ type, spec_version: '2.1', id, created, modified: at })
  const make: Maker['make'] = (type, key, on, fields) => {
    const id = stixIdOf(type, key)
    const day = on === null ? at : `${on}T00:00:00.000Z`
    const known = common(type, id, day < at ? day : at)
    return { ...filled({ ...known, created_by_ref: maker, object_marking_refs: [marking], ...fields }), type, id }
  }
  return { make, own: [identityOf(), markingOf(), extensionOf()] }

  function identityOf(): StixObject {
    return { ...common('identity', maker, at), id: maker, name: context.program, identity_class: 'system' }
  }

  function markingOf(): StixObject {
    return {
      type: 'marking-definition',
      spec_version: '2.1',
      id: marking,
      created: at,
      created_by_ref: maker,
      definition_type: 'statement',
      definition: { statement: `What sources claim; nothing here is said to be true. Withheld: ${context.profile}.` },
    }
  }

  function extensionOf(): StixObject {
    return make('extension-definition', 'claim', null, {
      name: 'Claimbook claim',
      description: 'Who claims it through whom, how it is said, and what it says happened.',
      schema: 'urn:claimbook:claim',
      version: '1.0.0',
      extension_types: ['property-extension'],
    })
  }
}
