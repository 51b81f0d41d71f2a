import { never } from '#base'

type Section = { readonly at: number; readonly type: 'i8' | 'i32' | 'f32'; readonly shape: readonly number[] }

/** What training/export.py says beside its tensors: labels in the order of their columns. */
export type NetworkLabels = {
  readonly tags: readonly string[]
  readonly fineTags: readonly string[]
  readonly relations: readonly string[]
  readonly layers: number
}

/** Tensors by name, and what else their file says. */
export type Weights<Labels = NetworkLabels> = Labels & Tensors

export type Tensors = {
  readonly bytes: (name: string) => Int8Array
  readonly integers: (name: string) => Int32Array
  readonly floats: (name: string) => Float32Array
  readonly shapeOf: (name: string) => readonly [rows: number, columns: number]
}

/** The file: the length of the header in 4 bytes, the header as JSON, the tensors. */
export function weightsFrom<Labels>(file: Uint8Array): Weights<Labels> {
  // Its own buffer, so that every section lies at a multiple of 4.
  const { buffer } = file.byteOffset % 4 === 0 ? file : Uint8Array.from(file)
  const start = buffer === file.buffer ? file.byteOffset : 0
  const length = new DataView(buffer, start).getUint32(0, true)
  const labels: Labels & { readonly sections: Readonly<Record<string, Section>> } = JSON.parse(
    new TextDecoder().decode(new Uint8Array(buffer, start + 4, length)),
  )
  const { sections } = labels
  const sectionOf = (name: string, type: Section['type']): [at: number, count: number] => {
    const section = sections[name]
    if (section?.type !== type) never(`a section ${name} of ${type}`)
    return [start + 4 + length + section.at, section.shape.reduce((product, side) => product * side, 1)]
  }
  return {
    ...labels,
    bytes: (name) => new Int8Array(buffer, ...sectionOf(name, 'i8')),
    integers: (name) => new Int32Array(buffer, ...sectionOf(name, 'i32')),
    floats: (name) => new Float32Array(buffer, ...sectionOf(name, 'f32')),
    shapeOf: (name) => {
      const [rows = 0, columns = 1] = sections[name]?.shape ?? never(`no section ${name}`)
      return [rows, columns]
    },
  }
}
