import { importQuestions as importing } from '@/contract/console/console-import'
import * as desk from '@/contract/console/console-questions'
import * as statistics from '@/contract/console/question-statistics'
import * as contract from '@/contract/practice/practice'
import { route } from '@/cloud/kernel/route'
import { answerQuestion } from './answering/answer-question'
import { clearDoubt } from './desk/clear-doubt'
import { exportQuestions } from './desk/export-questions'
import { getQuestion } from './desk/get-question'
import { listQuestions } from './desk/list-questions'
import { publishQuestion, sendQuestionBack, submitQuestion, withdrawQuestion } from './desk/review-question'
import { createQuestion, openQuestionDraft, saveQuestionDraft } from './desk/write-question'
import { getToday } from './drawing/get-today'
import { listPractice } from './drawing/list-practice'
import { openSet } from './drawing/open-set'
import { importQuestions } from './importing/import-questions'
import { getBook } from './memory/get-book'
import { getDue } from './memory/get-due'
import { getProgress, saveSettings } from './memory/get-progress'
import { getOutcome, setCard } from './memory/read-again'
import { answerReport, listReports } from './reports/answer-report'
import { listNotices, readNotices } from './reports/my-notices'
import { reportQuestion } from './reports/report-question'
import { getBankStatistics } from './statistics/get-bank-statistics'
import { getQuestionWeeks } from './statistics/get-weeks'

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

export const questionDeskRoutes = [
  route(desk.listQuestions, listQuestions),
  route(desk.getQuestion, getQuestion),
  route(desk.exportQuestions, exportQuestions),
  route(importing, importQuestions),
  route(desk.createQuestion, createQuestion),
  route(desk.openQuestionDraft, openQuestionDraft),
  route(desk.saveQuestionDraft, saveQuestionDraft),
  route(desk.submitQuestion, submitQuestion),
  route(desk.sendQuestionBack, sendQuestionBack),
  route(desk.publishQuestion, publishQuestion),
  route(desk.withdrawQuestion, withdrawQuestion),
  route(desk.clearDoubt, clearDoubt),
  route(statistics.getQuestionWeeks, getQuestionWeeks),
  route(statistics.getBankStatistics, getBankStatistics),
  route(desk.listReports, listReports),
  route(desk.answerReport, answerReport),
]
