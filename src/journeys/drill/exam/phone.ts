import { randomUUID } from 'node:crypto'
import { handIn, openPaper, saveAnswers, type AnswerSent, type PaperView } from '@/contract/exams/sitting'
import type { Result } from '@/contract/client'
import { createClient } from '@/contract/client'
import type { Endpoint, Input, Output, Schema } from '@/contract/endpoint'
import type { Books, PersonBook } from './books'

/** Not an answer to what was asked: the same is sent again. */
const EXCUSES = new Set(['network', 'unavailable', 'internal', 'bad-answer'])
const GRACE_MS = 5000

const isInTime = (began: number, { closesAt, slackMs }: Weather): boolean => began + slackMs < closesAt + GRACE_MS

export interface Weather {
  origin: string
  /** Of requests that are cut off in the middle. */
  dropShare: number
  random: () => number
  closesAt: number
  /** What sets out so long before the grace ends is never late, however slow this machine is. */
  slackMs: number
  /** By this instant everything has to be over. */
  until: number
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** A client whose connection may end after the request has set out, or after the server has done it. */
const clientOf = ({ origin, dropShare, random }: Weather, token: string, books: Books) =>
  createClient(async ({ method, path, body }) => {
    const cut = random() < dropShare ? new AbortController() : null
    if (cut) {
      books.broken += 1
      setTimeout(() => cut.abort(), random() * 12)
    }
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const request = { method, headers, body: body && JSON.stringify(body), ...(cut ? { signal: cut.signal } : {}) }
    const answer = await fetch(origin + path, request)
    return { status: answer.status, body: await answer.json() }
  })

/** One page of one phone: what it has been told, what still waits. */
export class Phone {
  readonly #client
  #waiting: AnswerSent[] = []
  #versions = new Map<number, number>()
  paper: PaperView | null = null

  constructor(
    readonly weather: Weather,
    token: string,
    readonly book: PersonBook,
    readonly books: Books,
  ) {
    this.#client = clientOf(weather, token, books)
  }

  /** The same request until a server answers it. */
  async #insist<E extends Endpoint<Schema, Schema>>(e: E, input: Input<E>): Promise<Result<Output<E>>> {
    for (let tries = 1; ; tries++) {
      const began = performance.now()
      const answer = await this.#client(e, input)
      if (answer.ok && tries === 1 && e.path === saveAnswers.path)
        this.books.saves.push({ at: Date.now(), ms: performance.now() - began })
      if (answer.ok || !EXCUSES.has(answer.problem.code)) return answer
      if (Date.now() > this.weather.until) throw new Error(`No server answered in time: ${answer.problem.code}`)
      this.books.broken += 1
      await pause(50 + this.weather.random() * 250)
    }
  }

  async open(examId: string, paperId: string): Promise<void> {
    const opened = await this.#insist(openPaper, { id: examId, paperId, visit: randomUUID() })
    if (!opened.ok) throw new Error(`A paper was not opened: ${opened.problem.code} ${opened.problem.message}`)
    this.paper = opened.value
    this.book.paperId = opened.value.id
    this.#versions = new Map(opened.value.answers.map(({ question, version }) => [question, version]))
  }

  /** Notes an answer; nothing is sent yet. */
  choose(question: number, chosen: string): void {
    const version = (this.#versions.get(question) ?? 0) + 1
    this.#versions.set(question, version)
    this.#waiting.push({ question, version, chosen })
  }

  /** Notes what a server says of answers that set out at `began`. */
  #settle(
    sent: readonly AnswerSent[],
    saved: readonly { question: number; version: number; late: boolean }[],
    began: number,
  ) {
    const epoch = this.paper!.epoch
    for (const answer of sent) {
      const found = saved.find(({ question, version }) => question === answer.question && version === answer.version)
      if (!found || (found.late && isInTime(began, this.weather)))
        this.books.wronglyRejected.push(`${this.paper!.id} ${answer.question} ${answer.version}`)
      if (found) this.book.acked.push({ ...answer, epoch, late: found.late })
    }
    this.#waiting = this.#waiting.filter((answer) => !sent.includes(answer))
  }

  /** Sends what waits; what a server does not answer stays noted as unsure. */
  async save(): Promise<void> {
    const { id, epoch } = this.paper!
    const sent = [...this.#waiting]
    const unsure = sent.map((answer) => ({ ...answer, epoch, late: false }))
    this.book.unsure.push(...unsure)
    const began = Date.now()
    const answer = await this.#insist(saveAnswers, { id, epoch, answers: sent })
    this.book.unsure = this.book.unsure.filter((one) => !unsure.includes(one))
    if (answer.ok) this.#settle(sent, answer.value.saved, began)
    else this.books.wronglyRejected.push(`${id} save ${answer.problem.code}`)
  }

  /** Hands in with what still waits. */
  async handIn(): Promise<void> {
    const { id, epoch } = this.paper!
    const sent = [...this.#waiting]
    const began = Date.now()
    const answer = await this.#insist(handIn, { id, epoch, answers: sent })
    if (!answer.ok) return void this.books.wronglyRejected.push(`${id} hand-in ${answer.problem.code}`)
    const inTime = began < this.weather.closesAt && isInTime(began, this.weather)
    if (answer.value.late > 0 && inTime) this.books.wronglyRejected.push(`${id} hand-in late`)
    // It says how many were late, not which; then only the log knows.
    const noted = answer.value.late > 0 ? this.book.unsure : this.book.acked
    noted.push(...sent.map((one) => ({ ...one, epoch, late: false })))
    this.#waiting = []
    this.book.handedIn = true
  }
}
