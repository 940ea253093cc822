import * as after from '@/contract/exams/desk-after'
import * as candidates from '@/contract/exams/candidates'
import * as desk from '@/contract/exams/desk'
import { route } from '@/cloud/kernel/route'
import { answerAppeal, getAppeal, listAppeals } from './appeals/answer-appeal'
import { checkBlueprint, getBlueprint, listBlueprints } from './blueprints/read-blueprints'
import { createBlueprint, saveBlueprint, setBlueprintState } from './blueprints/write-blueprint'
import { publishExamDraft } from './exams/publish-exam-draft'
import { getExam, listExamChoices, listExams } from './exams/read-exams'
import { cancelExam, createExam, saveExam } from './exams/write-exam'
import { decideExemption, getExemption, getExemptionPiece, listExemptions } from './exemptions/decide-exemption'
import { decideLate } from './people/decide-late'
import { grantCandidate } from './people/grant-candidate'
import { listCandidates, noteExport } from './people/list-candidates'
import { lookAtCandidate } from './people/look-at-candidate'

export const examDeskRoutes = [
  route(desk.listBlueprints, listBlueprints),
  route(desk.getBlueprint, getBlueprint),
  route(desk.createBlueprint, createBlueprint),
  route(desk.checkBlueprint, checkBlueprint),
  route(desk.saveBlueprint, saveBlueprint),
  route(desk.setBlueprintState, setBlueprintState),
  route(desk.listExams, listExams),
  route(desk.listExamChoices, listExamChoices),
  route(desk.getExam, getExam),
  route(desk.createExam, createExam),
  route(desk.saveExam, saveExam),
  route(desk.publishExamDraft, publishExamDraft),
  route(desk.cancelExam, cancelExam),
  route(candidates.listCandidates, listCandidates),
  route(candidates.grantCandidate, grantCandidate),
  route(candidates.lookAtCandidate, lookAtCandidate),
  route(candidates.decideLate, decideLate),
  route(candidates.noteExport, noteExport),
  route(after.listAppeals, listAppeals),
  route(after.getAppeal, getAppeal),
  route(after.answerAppeal, answerAppeal),
  route(after.listExemptions, listExemptions),
  route(after.getExemption, getExemption),
  route(after.getExemptionPiece, getExemptionPiece),
  route(after.decideExemption, decideExemption),
]
