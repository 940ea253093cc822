import { randomUUID } from 'node:crypto'
import type { Sitter } from './plant'
import type { Books, PersonBook } from './books'
import { Phone, type Weather } from './phone'

export interface Habits {
  examId: string
  questions: number
  /** An answer each so often. */
  everyMs: number
  /** All begin within this time, and hand in within the last so many ms. */
  beginWithinMs: number
  handInWithinMs: number
  /** Of people who go on with another phone half-way. */
  moveShare: number
  /** Of people whose phone dies half-way: the deadline hands in for them. */
  deadShare: number
}

const until = (instant: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, instant - Date.now())))

/** The letter that a drill's question wants is known to nobody here: half of the time they are lucky. */
const pick = (random: () => number) => 'ABCD'[Math.floor(random() * 4)]!

/** One person from the first page to the hand-in. */
async function sit(sitter: Sitter, weather: Weather, habits: Habits, books: Books, book: PersonBook): Promise<void> {
  const { random, closesAt } = weather
  const { examId, questions, everyMs } = habits
  const fate = random()
  const [moves, dies] = [fate < habits.moveShare, fate > 1 - habits.deadShare]
  let phone = new Phone(weather, sitter.token, book, books)
  const start = Date.now()
  await until(start + random() * habits.beginWithinMs)
  await phone.open(examId, randomUUID())
  const handInAt = closesAt - random() * habits.handInWithinMs
  const halfway = start + (closesAt - start) * (0.3 + random() * 0.4)
  let moved = false
  let n = Math.floor(random() * questions)
  for (let next = Date.now() + random() * everyMs; next < closesAt - habits.handInWithinMs; next += everyMs) {
    await until(next)
    if (dies && Date.now() > halfway) return
    if (moves && !moved && Date.now() > halfway) {
      moved = true
      phone = await takeOver(phone, sitter, habits, n % questions)
    }
    phone.choose(random() < 0.8 ? n++ % questions : Math.floor(random() * questions), pick(random))
    await phone.save()
  }
  await until(handInAt)
  phone.choose(n % questions, pick(random))
  await phone.handIn()
}

/** Another phone goes on; the older one still sends what it had, at the same time. */
async function takeOver(old: Phone, sitter: Sitter, { examId }: Habits, question: number): Promise<Phone> {
  const phone = new Phone(old.weather, sitter.otherToken, old.book, old.books)
  old.choose(question, pick(old.weather.random))
  await Promise.all([phone.open(examId, randomUUID()), old.save()])
  return phone
}

/** Everybody at the same time. */
export async function sitAll(
  sitters: readonly Sitter[],
  weather: Weather,
  habits: Habits,
  books: Books,
): Promise<void> {
  await Promise.all(
    sitters.map((sitter) => {
      const book: PersonBook = { officialId: sitter.officialId, paperId: null, acked: [], unsure: [], handedIn: false }
      books.people.push(book)
      return sit(sitter, weather, habits, books, book)
    }),
  )
}
