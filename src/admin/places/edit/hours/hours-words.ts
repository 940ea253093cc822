import type { PlaceForm } from '../place-form'

export const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const

/** A day still to be named, on which the place is closed. */
export const newException = (): PlaceForm['exceptions'][number] => ({ day: '', spans: [], why: '' })
