import type { Context } from '../context'

export interface Chore {
  name: string
  everyMs: number
  /** Also at once: something may have fallen due while no server ran. */
  atStart?: boolean
  /** How many things it dealt with. */
  work: (ctx: Context) => Promise<number>
}
