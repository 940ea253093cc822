import * as v from 'valibot'
import { endpoint } from './endpoint'
import { EpisodeId } from './episodes'

/**
 * What a printed QR sign or a link in a chat group carries: a village's code in the public register (12 digits), or
 * the code of a group, `g` and eight letters or digits. It names a place, never a person.
 */
export const SignCode = v.pipe(v.string(), v.regex(/^(\d{12}|g[a-z2-9]{8})$/, '这个码不对，请重新扫一次。'))

/** Whether an address that anybody may have written carries a sign. */
export const isSignCode = (text: string): boolean => v.is(SignCode, text)

/** What the QR code of a sign says: a short address, so that the code has few dots and is read from afar. */
export const signLink = (origin: string, code: string): string => `${origin}/s/${code}`

/** Somebody came through a sign. Counted once per device, sign and civil day (+08:00), by a hash that nobody can undo. */
export const visitSign = endpoint({
  method: 'POST',
  path: '/api/signs/:code/visits',
  access: 'device',
  summary: '从二维码进来一次',
  input: v.strictObject({ code: SignCode, episodeId: v.optional(EpisodeId) }),
  output: v.object({
    /** 华新街街道桥北村社区, or the name of a group. */
    name: v.string(),
  }),
})

export const SignFigures = v.object({
  code: v.string(),
  name: v.string(),
  /** Arrivals in the month asked for. */
  month: v.number(),
  total: v.number(),
})
export type SignFigures = v.InferOutput<typeof SignFigures>

/** `spelled`: the name in letters and by first letters, for a search without characters: `qiaobeishequ qbsq`. */
export const VillageSign = v.object({ ...SignFigures.entries, spelled: v.string() })

/** Every village's sign and every group's, with how often somebody came through it. */
export const listSigns = endpoint({
  method: 'GET',
  path: '/api/console/signs',
  access: ['clerk', 'editor', 'admin'],
  summary: '村居和群组的二维码，带到访次数',
  input: v.strictObject({ month: v.pipe(v.string(), v.regex(/^20\d{2}-(0[1-9]|1[0-2])$/)) }),
  output: v.object({
    /** Where the codes lead, `https://…`; null when the operator has not said it (PUBLIC_URL). */
    origin: v.nullable(v.string()),
    subdistricts: v.array(v.object({ name: v.string(), villages: v.array(VillageSign) })),
    groups: v.array(v.object({ ...SignFigures.entries, retired: v.boolean() })),
  }),
})

/** How often somebody came through one sign, month by month. */
export const listSignMonths = endpoint({
  method: 'GET',
  path: '/api/console/signs/:code/months',
  access: ['clerk', 'editor', 'admin'],
  summary: '一个二维码近 12 个月的到访次数',
  input: v.strictObject({ code: SignCode }),
  output: v.object({
    /** The last twelve civil months up to the present one, oldest first. */
    months: v.array(v.object({ month: v.string(), visits: v.number() })),
  }),
})

export const createGroupSign = endpoint({
  method: 'POST',
  path: '/api/console/signs/groups',
  access: ['clerk', 'editor', 'admin'],
  summary: '给一个群建二维码',
  input: v.strictObject({ name: v.pipe(v.string(), v.trim(), v.minLength(2, '请写群的名称。'), v.maxLength(40)) }),
  output: v.object({ code: v.string(), name: v.string() }),
})

/** A retired sign still leads to the episodes; it is only counted no more. */
export const retireGroupSign = endpoint({
  method: 'POST',
  path: '/api/console/signs/groups/:code/retire',
  access: ['clerk', 'editor', 'admin'],
  summary: '停用群二维码',
  input: v.strictObject({ code: SignCode }),
  output: v.object({}),
})
