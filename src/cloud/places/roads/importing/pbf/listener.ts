import type { Tags } from './block'

export type Kind = 'node' | 'way' | 'relation'
export interface Member {
  kind: Kind
  id: number
  role: string
}

/** Who listens to what a file holds. Kinds without a listener are not decoded. */
export interface Listener {
  /** Tags are told only of elements that have one of these keys. */
  keys: ReadonlySet<string>
  /** Place in 1e-7 degrees. */
  node?: (id: number, lon: number, lat: number, tags: Tags) => void
  /** `refs` decodes the ids of its nodes. */
  way?: (id: number, tags: Tags, refs: () => number[]) => void
  relation?: (id: number, tags: Tags, members: () => Member[]) => void
  /** Instants (ms) at which nodes were last touched. */
  touched?: (at: number) => void
}
