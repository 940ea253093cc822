import { create } from 'zustand'
import { listTemplates, recordGrants } from '@/contract/booking/messages'
import { api } from '@/platform/api'
import { askForMessages, hasMessages } from '@/platform/messages/ask-for-messages'
import { newId } from '@/platform/new-id'
import { TEMPLATES, type Template } from '@/domain/messages/templates'

interface Messages {
  /** What WeChat can be asked for; empty in a browser, and where the bureau has set up none: then no button shows. */
  templates: { template: Template; id: string }[]
  /** Called when the page opens: nothing may be awaited between the tap and WeChat's question. */
  load(): Promise<void>
  /** Straight from a tap on 到时提醒我. How many messages are now allowed; the server counts them. */
  allow(): Promise<number>
}

const isKnown = (one: { template: string; id: string }): one is { template: Template; id: string } =>
  (TEMPLATES as readonly string[]).includes(one.template)

export const useMessages = create<Messages>((set, get) => ({
  templates: [],
  load: async () => {
    if (!hasMessages || get().templates.length > 0) return
    const answer = await api(listTemplates, {})
    if (answer.ok) set({ templates: answer.value.templates.filter(isKnown) })
  },
  allow: async () => {
    const { templates } = get()
    const allowed = await askForMessages(templates.map(({ id }) => id))
    const wanted = templates.filter(({ id }) => allowed.includes(id)).map(({ template }) => template)
    if (wanted.length === 0) return 0
    const tap = { id: newId(), templates: wanted }
    // By the tap's id once, however often it is sent. Should both fail, an SMS comes instead.
    const counted = (await api(recordGrants, tap)).ok || (await api(recordGrants, tap)).ok
    return counted ? wanted.length : 0
  },
}))
