import * as directory from '@/contract/console/booking/directory-import'
import * as firms from '@/contract/console/booking/console-firms'
import * as lawyers from '@/contract/console/booking/console-lawyers'
import * as villages from '@/contract/console/booking/console-villages'
import * as figures from '@/contract/console/booking/visit-figures'
import { route } from '@/cloud/kernel/route'
import { exportDirectory } from '../importing/export-directory'
import { importDirectory } from '../importing/import-directory'
import { getVisitFigures } from '../figures/get-visit-figures'
import { addFirmManager, removeFirmManager } from './firms/who-manages'
import { restoreFirm, retireFirm, saveFirm } from './firms/save-firm'
import { getFirm, listFirms } from './firms/view-firms'
import { retireLawyer } from './lawyers/retire-lawyer'
import { bindLawyer, restoreLawyer, saveLawyer } from './lawyers/save-lawyer'
import { getLawyer, listLawyers } from './lawyers/view-lawyers'
import { getConsoleVillage, listConsoleVillages } from './villages/list-console-villages'
import { removePairing, savePairing } from './villages/save-pairing'

export const bookingDeskRoutes = [
  route(villages.listConsoleVillages, listConsoleVillages),
  route(villages.getConsoleVillage, getConsoleVillage),
  route(villages.savePairing, savePairing),
  route(villages.removePairing, removePairing),
  route(firms.listFirms, listFirms),
  route(firms.getFirm, getFirm),
  route(firms.saveFirm, saveFirm),
  route(firms.retireFirm, retireFirm),
  route(firms.restoreFirm, restoreFirm),
  route(firms.addFirmManager, addFirmManager),
  route(firms.removeFirmManager, removeFirmManager),
  route(lawyers.listLawyers, listLawyers),
  route(lawyers.getLawyer, getLawyer),
  route(lawyers.saveLawyer, saveLawyer),
  route(lawyers.bindLawyer, bindLawyer),
  route(lawyers.retireLawyer, retireLawyer),
  route(lawyers.restoreLawyer, restoreLawyer),
  route(figures.getVisitFigures, getVisitFigures),
  route(directory.importDirectory, importDirectory),
  route(directory.exportDirectory, exportDirectory),
]
