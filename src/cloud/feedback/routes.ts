import * as contract from '@/contract/feedback'
import * as desk from '@/contract/console/console-feedback'
import { route } from '@/cloud/kernel/route'
import { answerFeedback } from './answer-feedback'
import { listMyFeedback, sendFeedback } from './my-feedback'
import { getFeedback, listFeedback, showFeedbackPhone } from './read-feedback'

export const feedbackRoutes = [
  route(contract.sendFeedback, sendFeedback),
  route(contract.listMyFeedback, listMyFeedback),
  route(desk.listFeedback, listFeedback),
  route(desk.getFeedback, getFeedback),
  route(desk.showFeedbackPhone, showFeedbackPhone),
  route(desk.answerFeedback, answerFeedback),
]
