import * as contract from '@/contract/practice/practice'
import { route } from '@/cloud/kernel/route'
import { answerQuestion } from './answering/answer-question'
import { getToday } from './drawing/get-today'
import { listPractice } from './drawing/list-practice'
import { openSet } from './drawing/open-set'
import { getBook } from './memory/get-book'
import { getDue } from './memory/get-due'
import { getProgress, saveSettings } from './memory/get-progress'
import { getOutcome, setCard } from './memory/read-again'
import { listNotices, readNotices } from './reports/my-notices'
import { reportQuestion } from './reports/report-question'

export const practiceRoutes = [
  route(contract.getToday, getToday),
  route(contract.listPractice, listPractice),
  route(contract.openSet, openSet),
  route(contract.answerQuestion, answerQuestion),
  route(contract.getDue, getDue),
  route(contract.getBook, getBook),
  route(contract.getOutcome, getOutcome),
  route(contract.setCard, setCard),
  route(contract.getProgress, getProgress),
  route(contract.saveSettings, saveSettings),
  route(contract.reportQuestion, reportQuestion),
  route(contract.listNotices, listNotices),
  route(contract.readNotices, readNotices),
]
