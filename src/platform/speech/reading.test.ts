import { createReader, type ReadingEnd } from './reading'

/** A voice that says a text when told that it has been said. */
function stage() {
  const said: string[] = []
  let halts = 0
  let now: { over: () => void; failed: () => void } | undefined
  const reader = createReader({
    next: (text, over, failed) => {
      said.push(text)
      now = { over, failed }
    },
    halt: () => void (halts += 1),
  })
  return { reader, said, over: () => now!.over(), failed: () => now!.failed(), halts: () => halts }
}

it('reads one text after another and says when it is done', () => {
  const { reader, said, over } = stage()
  const ends: ReadingEnd[] = []
  reader.read(['甲', '乙'], (end) => ends.push(end))
  expect(said).toEqual(['甲'])
  over()
  expect(said).toEqual(['甲', '乙'])
  expect(ends).toEqual([])
  over()
  expect(ends).toEqual(['done'])
})

it('pauses at a text and begins that text again', () => {
  const { reader, said, over } = stage()
  const reading = reader.read(['甲', '乙', '丙'], () => undefined)
  over()
  reading.pause()
  // What browsers report after they were silenced.
  over()
  expect(said).toEqual(['甲', '乙'])
  reading.resume()
  over()
  expect(said).toEqual(['甲', '乙', '乙', '丙'])
})

it('stops once and for all', () => {
  const { reader, said, over } = stage()
  const ends: ReadingEnd[] = []
  const reading = reader.read(['甲', '乙'], (end) => ends.push(end))
  reader.stop()
  reader.stop()
  over()
  reading.resume()
  expect(said).toEqual(['甲'])
  expect(ends).toEqual(['stopped'])
})

it('a second reading ends the first', () => {
  const { reader, said, over } = stage()
  const ends: string[] = []
  const first = reader.read(['甲', '乙'], (end) => ends.push(`first ${end}`))
  reader.read(['丙'], (end) => ends.push(`second ${end}`))
  first.resume()
  over()
  expect(said).toEqual(['甲', '丙'])
  expect(ends).toEqual(['first stopped', 'second done'])
})

it('says that it failed', () => {
  const { reader, failed } = stage()
  const ends: ReadingEnd[] = []
  reader.read(['甲', '乙'], (end) => ends.push(end))
  failed()
  expect(ends).toEqual(['failed'])
})

it('silences the voice when it pauses and when it stops', () => {
  const { reader, halts } = stage()
  const before = halts()
  const reading = reader.read(['甲'], () => undefined)
  const begun = halts()
  reading.pause()
  expect(halts()).toBe(begun + 1)
  reader.stop()
  expect(halts()).toBe(begun + 2)
  expect(begun).toBeGreaterThanOrEqual(before)
})
