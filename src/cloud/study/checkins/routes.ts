import { route } from '@/cloud/kernel/route'
import * as contract from '@/contract/study/duties'
import { listDuties } from '../duties/list-duties'
import { getReminder, setReminder } from '../reminders/set-reminder'
import { answerCheckIn } from './answer-check-in'
import { askQuestions } from './ask-questions'

export const checkInRoutes = [
  route(contract.listDuties, listDuties),
  route(contract.askQuestions, askQuestions),
  route(contract.answerCheckIn, answerCheckIn),
  route(contract.getReminder, getReminder),
  route(contract.setReminder, setReminder),
]
