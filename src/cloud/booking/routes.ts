import * as desk from '@/contract/booking/desk'
import * as duty from '@/contract/booking/duty'
import * as firm from '@/contract/booking/firm'
import * as holds from '@/contract/booking/holds'
import { listMyBookings as listing } from '@/contract/booking/my-bookings'
import * as mine from '@/contract/booking/one-of-mine'
import * as plan from '@/contract/booking/plan'
import * as villages from '@/contract/booking/villages'
import * as waiting from '@/contract/booking/waiting'
import { route } from '@/cloud/kernel/route'
import { bookForCaller, cancelForCaller, listDeskBookings } from './desk/desk-bookings'
import { extendDeskHold, getDeskHold, holdForCaller, releaseDeskHold } from './desk/desk-holds'
import { getVillage } from './directory/get-village'
import { listVillages } from './directory/list-villages'
import { getMyVillage, setMyVillage } from './directory/my-village'
import { cannotCome, listSubstitutes } from './duty/cannot-come'
import { getDutyDay } from './duty/duty-day'
import { listCalls, markCalled } from './telling/list-calls'
import { checkIn, reportNoShow, writeInternalNote, writeNote } from './duty/work-on-visit'
import { getFirmWeek, settleBooking } from './firm/firm-week'
import { getBookingCalendar } from './mine/booking-calendar'
import { answerSubstitute, cancelBooking, rateBooking, reportLawyerAbsent } from './mine/change-mine'
import { getMyBooking, listMyBookings } from './mine/list-my-bookings'
import { rescheduleBooking } from './mine/reschedule-booking'
import { getDutyCalendar, readBusy } from './plan/diary/diary-file'
import { addException, removeException, saveBusy } from './plan/exceptions'
import { saveExtra } from './plan/save-extra'
import { getPlan, savePlan } from './plan/save-week'
import { listSlots } from './slots/list-slots'
import { confirmBooking } from './taking/confirm-booking'
import { holdSlot } from './taking/holding/hold-slot'
import { extendHold, getHold, releaseHold } from './taking/holding/keep-hold'
import { acceptOffer, joinWaiting, leaveWaiting } from './waiting/wait'

export const bookingRoutes = [
  route(villages.listVillages, listVillages),
  route(villages.getVillage, getVillage),
  route(villages.listSlots, listSlots),
  route(villages.getMyVillage, getMyVillage),
  route(villages.setMyVillage, setMyVillage),
  route(holds.holdSlot, holdSlot),
  route(holds.getHold, getHold),
  route(holds.extendHold, extendHold),
  route(holds.releaseHold, releaseHold),
  route(mine.confirmBooking, confirmBooking),
  route(listing, listMyBookings),
  route(mine.getMyBooking, getMyBooking),
  route(mine.cancelBooking, cancelBooking),
  route(mine.rescheduleBooking, rescheduleBooking),
  route(mine.answerSubstitute, answerSubstitute),
  route(mine.reportLawyerAbsent, reportLawyerAbsent),
  route(mine.rateBooking, rateBooking),
  route(mine.getBookingCalendar, getBookingCalendar),
  route(waiting.joinWaiting, joinWaiting),
  route(waiting.leaveWaiting, leaveWaiting),
  route(waiting.acceptOffer, acceptOffer),
  route(desk.holdForCaller, holdForCaller),
  route(desk.getDeskHold, getDeskHold),
  route(desk.extendDeskHold, extendDeskHold),
  route(desk.releaseDeskHold, releaseDeskHold),
  route(desk.bookForCaller, bookForCaller),
  route(desk.listDeskBookings, listDeskBookings),
  route(desk.cancelForCaller, cancelForCaller),
]

export const dutyRoutes = [
  route(duty.getDutyDay, getDutyDay),
  route(duty.listCalls, listCalls),
  route(duty.markCalled, markCalled),
  route(duty.checkIn, checkIn),
  route(duty.writeNote, writeNote),
  route(duty.writeInternalNote, writeInternalNote),
  route(duty.reportNoShow, reportNoShow),
  route(duty.listSubstitutes, listSubstitutes),
  route(duty.cannotCome, cannotCome),
  route(plan.getPlan, getPlan),
  route(plan.savePlan, savePlan),
  route(plan.saveExtra, saveExtra),
  route(plan.addException, addException),
  route(plan.removeException, removeException),
  route(plan.readBusy, readBusy),
  route(plan.saveBusy, saveBusy),
  route(plan.getDutyCalendar, getDutyCalendar),
  route(firm.getFirmWeek, getFirmWeek),
  route(firm.settleBooking, settleBooking),
]
