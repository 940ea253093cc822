import * as importing from '@/contract/places/console-import'
import * as desk from '@/contract/places/console-places'
import * as reportDesk from '@/contract/places/console-reports'
import * as contract from '@/contract/places/places'
import * as reach from '@/contract/places/reach'
import * as reports from '@/contract/places/reports'
import { route } from '@/cloud/kernel/route'
import { retirePlace, verifyPlace } from './desk/change-state'
import { listPlacesForConsole } from './desk/list-places'
import { createPlace, savePlace } from './desk/save-place'
import { importMinutes } from './importing/import-minutes'
import { importPlaces } from './importing/import-places'
import { importVillagePoints } from './importing/import-points'
import { findReach } from './reach/find-reach'
import { getBaseMap } from './reading/base-map'
import { getPlace } from './reading/get-place'
import { listHelp } from './reading/list-help'
import { listPlaces, listVillagePoints } from './reading/list-places'
import { answerPlaceReport, listPlaceReports } from './reports/answer-report'
import { listMyPlaceReports, reportPlace } from './reports/my-reports'

export const placesRoutes = [
  route(contract.listPlaces, listPlaces),
  route(contract.getPlace, getPlace),
  route(contract.listHelp, listHelp),
  route(contract.listVillagePoints, listVillagePoints),
  route(reach.findReach, findReach),
  route(reach.getBaseMap, getBaseMap),
  route(reports.reportPlace, reportPlace),
  route(reports.listMyPlaceReports, listMyPlaceReports),
]

export const placesDeskRoutes = [
  route(desk.listPlacesForConsole, listPlacesForConsole),
  route(desk.createPlace, createPlace),
  route(desk.savePlace, savePlace),
  route(desk.retirePlace, retirePlace),
  route(desk.verifyPlace, verifyPlace),
  route(importing.importPlaces, importPlaces),
  route(importing.importVillagePoints, importVillagePoints),
  route(importing.importMinutes, importMinutes),
  route(reportDesk.listPlaceReports, listPlaceReports),
  route(reportDesk.answerPlaceReport, answerPlaceReport),
]
