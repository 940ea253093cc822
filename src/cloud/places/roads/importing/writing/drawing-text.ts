import type { Drawing } from '@/domain/places/roads/drawing'
import type { Sketch } from '../drawing/draw'

/** Text is handed on in pieces of about this many characters. */
const PIECE = 1_000_000

/** The drawing as JSON (`Drawing` of the domain), piece by piece. */
export function* drawingText({ bounds, outline, water, roads }: Sketch): Generator<string> {
  const rest: Omit<Drawing, 'roads'> = { bounds, outline, water }
  let text = `${JSON.stringify(rest).slice(0, -1)},"roads":[`
  let comma = ''
  for (const road of roads) {
    text += comma + JSON.stringify(road)
    comma = ','
    if (text.length < PIECE) continue
    yield text
    text = ''
  }
  yield `${text}]}`
}
