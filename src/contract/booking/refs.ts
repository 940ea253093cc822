import * as v from 'valibot'

/** A time that can be booked. With `any` lawyer: somebody is free then, in one of these modes. */
export const SlotView = v.object({
  /** An instant, UTC. */
  startsAt: v.string(),
  minutes: v.number(),
  modes: v.array(v.string()),
})
export type SlotView = v.InferOutput<typeof SlotView>

export const VillageRef = v.object({ code: v.string(), name: v.string() })
export const FirmRef = v.object({ id: v.string(), name: v.string(), phone: v.string() })
export const LawyerRef = v.object({ id: v.string(), name: v.string() })
