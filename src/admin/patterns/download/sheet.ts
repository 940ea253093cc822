/** A number stays a number; a text stays a text, whatever it begins with. */
export type Cell = string | number

export interface Sheet {
  name: string
  /** The first row is the head. */
  rows: readonly (readonly Cell[])[]
  /** Of each column, in characters; 16 where it is not said. */
  widths?: readonly number[]
}
