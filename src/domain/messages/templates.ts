/** Kinds of messages that somebody may allow; each has a template of its own in WeChat. */
export const TEMPLATES = ['visit-changed', 'visit-ahead', 'study-due', 'session-changed'] as const
export type Template = (typeof TEMPLATES)[number]

/** About bookings; those about study are asked for where somebody switches reminders on. */
export const VISIT_TEMPLATES = ['visit-changed', 'visit-ahead'] as const satisfies readonly Template[]
export const STUDY_TEMPLATES = ['study-due', 'session-changed'] as const satisfies readonly Template[]

/** What every message says, whichever way it goes. */
export interface MessageWords {
  /** 预约成功 */
  what: string
  /** 2026年11月24日 09:00 */
  when: string
  where: string
  /** What to do next. */
  note: string
}

/** Something to be told. */
export interface Message {
  template: Template
  words: MessageWords
  /** The page of the program that it opens in WeChat, without a slash in front. */
  page: string
}

/** Grants that wait for a message; WeChat keeps no more than a page would ever use. */
export const MOST_GRANTS = 20
