import * as v from 'valibot'
import { TEMPLATES } from '@/domain/messages/templates'
import { endpoint } from '../endpoint'
import { OwnId } from '../parts/fields'

/** Which templates the phone may ask for, with their ids in WeChat; empty where the operator has set none. */
export const listTemplates = endpoint({
  method: 'GET',
  path: '/api/messages/templates',
  access: 'open',
  summary: '可以订阅的微信消息',
  input: v.strictObject({}),
  output: v.object({ templates: v.array(v.object({ template: v.string(), id: v.string() })) }),
})

/**
 * Somebody tapped and WeChat says what they allowed: one message each. `id` is the tap's, so that sending again counts
 * once.
 */
export const recordGrants = endpoint({
  method: 'POST',
  path: '/api/my/messages/grants',
  access: 'person',
  summary: '同意接收一次微信消息',
  input: v.strictObject({
    id: OwnId,
    templates: v.pipe(v.array(v.picklist(TEMPLATES)), v.minLength(1), v.maxLength(TEMPLATES.length)),
  }),
  output: v.object({ left: v.array(v.object({ template: v.string(), count: v.number() })) }),
})
