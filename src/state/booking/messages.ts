import { create } from 'zustand'
import { listTemplates, recordGrants } from '@/contract/booking/messages'
import { api } from '@/platform/api'
import { askForMessages, hasMessages } from '@/platform/messages/ask-for-messages'
import { newId } from '@/platform/new-id'
import { STUDY_TEMPLATES, VISIT_TEMPLATES, type Template } from '@/domain/messages/templates'

interface Offered {
  template: Template
  id: string
}

interface Messages {
  /** What WeChat can be asked for; empty in a browser, and where the bureau has set up none: then no button shows. */
  templates: Offered[]
  /** The same for reminders of study. */
  study: Offered[]
  /** Called when the page opens: nothing may be awaited between the tap and WeChat's question. */
  load(): Promise<void>
  /** Straight from a tap on 到时提醒我. How many messages are now allowed; the server counts them. */
  allow(about?: 'templates' | 'study'): Promise<number>
}

type Told = { template: string; id: string }
const isOf =
  (templates: readonly Template[]) =>
  (one: Told): one is Offered =>
    (templates as readonly string[]).includes(one.template)

export const useMessages = create<Messages>((set, get) => ({
  templates: [],
  study: [],
  load: async () => {
    if (!hasMessages || get().templates.length + get().study.length > 0) return
    const answer = await api(listTemplates, {})
    if (!answer.ok) return
    const told = answer.value.templates
    set({ templates: told.filter(isOf(VISIT_TEMPLATES)), study: told.filter(isOf(STUDY_TEMPLATES)) })
  },
  allow: async (about = 'templates') => {
    const templates = get()[about]
    const allowed = await askForMessages(templates.map(({ id }) => id))
    const wanted = templates.filter(({ id }) => allowed.includes(id)).map(({ template }) => template)
    if (wanted.length === 0) return 0
    const tap = { id: newId(), templates: wanted }
    // By the tap's id once, however often it is sent. Should both fail, an SMS comes instead.
    const counted = (await api(recordGrants, tap)).ok || (await api(recordGrants, tap)).ok
    return counted ? wanted.length : 0
  },
}))
