import * as me from '@/contract/study/me'
import * as officials from '@/contract/console/study/console-officials'
import * as units from '@/contract/console/study/console-units'
import * as importing from '@/contract/console/study/roster-import'
import { route } from '@/cloud/kernel/route'
import { restoreUnit, retireUnit, saveUnit } from '../units/save-unit'
import { getUnit, listUnits } from '../units/view-units'
import { addSupervisor, removeSupervisor } from '../units/who-supervises'
import { listRosterAlerts, settleRosterAlert } from './alerts/list-alerts'
import { bindOfficial, getStudyMe } from './binding/bind-official'
import { exportRoster } from './importing/export-roster'
import { importRoster } from './importing/import-roster'
import { leaveOfficial, releaseOfficial, returnOfficial, showOfficialPhone } from './officials/leave-official'
import { getOfficial, listOfficials } from './officials/list-officials'
import { saveOfficial } from './officials/save-official'

export const rosterRoutes = [
  route(me.getStudyMe, getStudyMe),
  route(me.bindOfficial, bindOfficial),
  route(units.listUnits, listUnits),
  route(units.getUnit, getUnit),
  route(units.saveUnit, saveUnit),
  route(units.retireUnit, retireUnit),
  route(units.restoreUnit, restoreUnit),
  route(units.addSupervisor, addSupervisor),
  route(units.removeSupervisor, removeSupervisor),
  route(officials.listOfficials, listOfficials),
  route(officials.getOfficial, getOfficial),
  route(officials.saveOfficial, saveOfficial),
  route(officials.leaveOfficial, leaveOfficial),
  route(officials.returnOfficial, returnOfficial),
  route(officials.releaseOfficial, releaseOfficial),
  route(officials.showOfficialPhone, showOfficialPhone),
  route(officials.listRosterAlerts, listRosterAlerts),
  route(officials.settleRosterAlert, settleRosterAlert),
  route(importing.importRoster, importRoster),
  route(importing.exportRoster, exportRoster),
]
