import * as contract from '@/contract/exams/sitting'
import { route } from '@/cloud/kernel/route'
import { chooseExamTime } from './mine/choose-time'
import { getMyExam, listMyExams } from './mine/list-my-exams'
import { getPaper } from './paper/get-paper'
import { openPaper } from './paper/open-paper'
import { getPaperResult } from './result/get-result'
import { handIn } from './saving/hand-in'
import { notePaperLeft } from './saving/note-left'
import { saveAnswers } from './saving/save-answers'

export const sittingRoutes = [
  route(contract.listMyExams, listMyExams),
  route(contract.getMyExam, getMyExam),
  route(contract.chooseExamTime, chooseExamTime),
  route(contract.openPaper, openPaper),
  route(contract.getPaper, getPaper),
  route(contract.saveAnswers, saveAnswers),
  route(contract.handIn, handIn),
  route(contract.notePaperLeft, notePaperLeft),
  route(contract.getPaperResult, getPaperResult),
]
