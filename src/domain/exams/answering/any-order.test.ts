import fc from 'fast-check'
import { confirm, marksArrived, nextParcel, olderArrived, type Parcel } from './delivery'
import { resume } from './resume'
import { choose, toggleMark, type Sitting } from './sitting'

const QUESTIONS = 4
const AT = '2026-12-01T06:03:00.000Z'
const chosenLetters = fc.constantFrom('', 'A', 'B', 'AC')
const places = fc.nat(QUESTIONS - 1)

interface Logged {
  question: number
  epoch: number
  version: number
  chosen: string
}

/** The server as the contract has it: an append-only log; of a question the greatest (epoch, version) counts. */
function server() {
  const log: Logged[] = []
  let epoch = 1
  let active = 0
  let marked: number[] = []
  const counted = (question: number) =>
    log
      .filter((entry) => entry.question === question)
      .reduce<Logged | null>(
        (best, entry) =>
          !best || entry.epoch > best.epoch || (entry.epoch === best.epoch && entry.version > best.version)
            ? entry
            : best,
        null,
      )
  const append = (entry: Logged) => {
    const known = log.find(
      (other) => other.question === entry.question && other.epoch === entry.epoch && other.version === entry.version,
    )
    if (!known) log.push(entry)
    else expect(known.chosen).toBe(entry.chosen)
  }
  return {
    counted,
    marks: () => marked,
    open: (device: number) => {
      if (device !== active) epoch++
      active = device
      const answers = Array.from({ length: QUESTIONS }, (_, question) => counted(question)).filter((a) => a !== null)
      return {
        ...{ id: 'p', examId: 'e', epoch, deadlineAt: AT, state: 'open', marked: [...marked] },
        answers: answers.map(({ question, version, chosen }) => ({ question, version, chosen, receivedAt: AT })),
      }
    },
    save: (device: number, parcel: Parcel) => {
      if (parcel.what === 'left' || parcel.what === 'hand-in') throw new Error('not in this test')
      for (const answer of parcel.answers) append({ ...answer, epoch: parcel.epoch })
      if (device === active && parcel.marked) marked = parcel.marked
      return parcel.answers.map(({ question, version }) => ({ question, version, late: false }))
    },
  }
}

type Cloud = ReturnType<typeof server>

/** One phone: its sitting is kept as text, as in its storage, before anything is sent. */
function phone(cloud: Cloud, number: number) {
  let kept = ''
  const read = () => JSON.parse(kept) as Sitting
  const put = (sitting: Sitting) => void (kept = JSON.stringify(sitting))
  const open = () => put(resume(kept ? read() : null, cloud.open(number)))
  const deliver = (fate: 'arrives' | 'lost' | 'receipt lost') => {
    const parcel = nextParcel(read())
    if (!parcel || fate === 'lost') return
    const saved = cloud.save(number, parcel)
    if (fate === 'receipt lost' || parcel.what === 'left' || parcel.what === 'hand-in') return
    if (parcel.what === 'older') {
      put(olderArrived(read(), parcel.epoch, { sent: parcel.answers, saved }))
      if (nextParcel(read())?.what !== 'older') open()
      return
    }
    const answered = confirm(read(), { receivedAt: AT, saved }, parcel.answers)
    put(parcel.marked ? marksArrived(answered, parcel.marked) : answered)
  }
  return {
    open,
    deliver,
    choose: (question: number, chosen: string) => put(choose(read(), question, chosen)),
    mark: (question: number) => put(toggleMark(read(), question)),
    shown: (question: number) => read().answers[question]?.chosen ?? '',
    marked: () => read().marked,
    waits: () => nextParcel(read()) !== null,
    finish: () => {
      for (let n = 0; n < 20 && nextParcel(read()); n++) deliver('arrives')
    },
  }
}

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('choose' as const), place: places, letters: chosenLetters }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('mark' as const), place: places }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('deliver' as const),
      fate: fc.constantFrom('arrives' as const, 'lost' as const, 'receipt lost' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reload' as const) }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

function take(one: ReturnType<typeof phone>, did: Step): void {
  if (did.do === 'choose') one.choose(did.place, did.letters)
  else if (did.do === 'mark') one.mark(did.place)
  else if (did.do === 'deliver') one.deliver(did.fate)
  else one.open()
}

it('one phone: in whatever order things are sent, lost, sent again and reloaded, the log ends with what was chosen last', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const cloud = server()
      const one = phone(cloud, 0)
      const wanted: Record<number, string> = {}
      one.open()
      for (const did of steps) {
        take(one, did)
        if (did.do === 'choose') wanted[did.place] = did.letters
      }
      one.finish()
      for (let question = 0; question < QUESTIONS; question++)
        expect(cloud.counted(question)?.chosen ?? '').toBe(wanted[question] ?? '')
      expect(cloud.marks()).toEqual(one.marked())
    }),
    { seed: 11, numRuns: 400 },
  )
})

it('two phones that take over from each other: what the last one shows as saved is what counts', () => {
  const turns = fc.array(fc.record({ who: fc.nat(1), steps: fc.array(step, { maxLength: 12 }) }), { maxLength: 8 })
  fc.assert(
    fc.property(turns, (given) => {
      const cloud = server()
      const phones = [phone(cloud, 0), phone(cloud, 1)]
      let last = phones[0]!
      last.open()
      for (const { who, steps } of given) {
        last = phones[who]!
        last.open()
        for (const did of steps) take(last, did)
      }
      last.open()
      last.finish()
      expect(last.waits()).toBe(false)
      for (let question = 0; question < QUESTIONS; question++)
        expect(last.shown(question)).toBe(cloud.counted(question)?.chosen ?? '')
    }),
    { seed: 13, numRuns: 400 },
  )
})
