import type { BrokenVisit } from '@/contract/booking/plan'
import { modeWord } from '@/domain/booking/booking-words'
import { when } from '../words/when'

/** A visit in a line: when, how, for which village. */
export const visitWords = ({ startsAt, mode, village }: BrokenVisit): string =>
  `${when(startsAt)} ${modeWord(mode)}（${village.name}）`
