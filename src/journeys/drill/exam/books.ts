import type { AnswerSent } from '@/contract/exams/sitting'

/** An answer that a server has acknowledged, as one person's phones know it. */
export interface Acked extends AnswerSent {
  epoch: number
  late: boolean
}

export interface PersonBook {
  officialId: string
  paperId: string | null
  acked: Acked[]
  /** Sent, with no answer that says how it ended. */
  unsure: Acked[]
  handedIn: boolean
}

export interface Save {
  at: number
  ms: number
}

/** What all phones know at the end. */
export interface Books {
  people: PersonBook[]
  /** Saves that went through at the first try. */
  saves: Save[]
  /** Refused, or called late, though the request set out in time. */
  wronglyRejected: string[]
  /** Answers to requests that this drill broke on purpose, or that met a server that was gone. */
  broken: number
}
