import * as contract from '@/contract/exams/after'
import { route } from '@/cloud/kernel/route'
import { listAppeals, sendAppeal } from './appeals/my-appeals'
import { checkCertificate } from './certificates/check-certificate'
import { getMyCertificate, listMyCertificates } from './certificates/my-certificates'
import { askExemption, putExemptionPiece } from './exemptions/ask-exemption'
import { listMyExemptions, takeBackExemption } from './exemptions/my-exemptions'

export const examAfterRoutes = [
  route(contract.sendAppeal, sendAppeal),
  route(contract.listMyAppeals, listAppeals),
  route(contract.listMyExemptions, listMyExemptions),
  route(contract.putExemptionPiece, putExemptionPiece),
  route(contract.askExemption, askExemption),
  route(contract.takeBackExemption, takeBackExemption),
  route(contract.listMyCertificates, listMyCertificates),
  route(contract.getMyCertificate, getMyCertificate),
  route(contract.checkCertificate, checkCertificate),
]
