import { SMALLEST_SHOWN } from '@/domain/counts/small-numbers'

/** A number of people as it is shown and written: a small one is only said to be small. */
export const peopleWord = (people: number | null): number | string => people ?? `不足 ${SMALLEST_SHOWN}`
