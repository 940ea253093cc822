import * as desk from '@/contract/study/handbook/console-handbooks'
import * as contract from '@/contract/study/handbook/handbooks'
import { route } from '@/cloud/kernel/route'
import { getConsoleHandbook, listConsoleHandbooks } from './desk/list-console'
import { createHandbook, openHandbookDraft, publishHandbook, saveHandbookDraft } from './desk/write-handbook'
import { listMarks, markSeen, writeHandbookNote } from './marks'
import { getHandbook, listHandbooks } from './read-handbooks'

export const handbookRoutes = [
  route(contract.listHandbooks, listHandbooks),
  route(contract.getHandbook, getHandbook),
  route(contract.listMarks, listMarks),
  route(contract.markSeen, markSeen),
  route(contract.writeHandbookNote, writeHandbookNote),
  route(desk.listConsoleHandbooks, listConsoleHandbooks),
  route(desk.getConsoleHandbook, getConsoleHandbook),
  route(desk.createHandbook, createHandbook),
  route(desk.openHandbookDraft, openHandbookDraft),
  route(desk.saveHandbookDraft, saveHandbookDraft),
  route(desk.publishHandbook, publishHandbook),
]
