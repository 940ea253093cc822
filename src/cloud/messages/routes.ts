import * as messages from '@/contract/booking/messages'
import { route } from '@/cloud/kernel/route'
import { listTemplates, recordGrants } from './record-grants'

export const messagesRoutes = [route(messages.listTemplates, listTemplates), route(messages.recordGrants, recordGrants)]
