import { EXCEPTION_KINDS, type ExceptionKind } from '@/domain/booking/slots/plan'

const WORDS: Record<ExceptionKind, string> = { court: '开庭', leave: '请假', busy: '另有安排' }

/** Why somebody is away; a kind that only a newer server knows is 不在. */
export const kindWord = (kind: string): string => (Object.hasOwn(WORDS, kind) ? WORDS[kind as ExceptionKind] : '不在')

export const KIND_OPTIONS = EXCEPTION_KINDS.map((value) => ({ value, label: WORDS[value] }))
