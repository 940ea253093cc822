import * as v from 'valibot'
import { CONTACT_PHONE, FEEDBACK_COMPLAINTS, FEEDBACK_TEXT } from '@/domain/feedback/check-feedback'
import { FEEDBACK_KINDS } from '@/domain/feedback/feedback'
import { endpoint } from './endpoint'
import { OwnId } from './parts/fields'

export const FeedbackKind = v.picklist(FEEDBACK_KINDS)

/** A landline or a mobile number; whoever reads the message calls it. */
export const ContactPhone = v.pipe(v.string(), v.trim(), v.regex(CONTACT_PHONE, FEEDBACK_COMPLAINTS.phone))

export const FeedbackText = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(FEEDBACK_TEXT.min, FEEDBACK_COMPLAINTS.short),
  v.maxLength(FEEDBACK_TEXT.max, FEEDBACK_COMPLAINTS.long),
)

export const MyFeedback = v.object({
  id: v.string(),
  kind: v.string(),
  text: v.string(),
  phoneMasked: v.nullable(v.string()),
  page: v.nullable(v.string()),
  sentAt: v.string(),
  state: v.string(),
  answer: v.nullable(v.string()),
  answeredAt: v.nullable(v.string()),
})
export type MyFeedback = v.InferOutput<typeof MyFeedback>

/** Sends a complaint or suggestion. The same id again answers with what was kept the first time. */
export const sendFeedback = endpoint({
  method: 'PUT',
  path: '/api/my/feedback/:id',
  access: 'device',
  summary: '提交投诉或建议',
  input: v.strictObject({
    id: OwnId,
    kind: FeedbackKind,
    text: FeedbackText,
    phone: v.optional(ContactPhone),
    /** The page it is about, as a path within the program. */
    page: v.optional(
      v.pipe(
        v.string(),
        v.regex(/^\/[A-Za-z0-9/_-]*(\?(book=[a-z0-9-]{1,60}&)?id=[a-z0-9-]{1,60})?$/),
        v.maxLength(200),
      ),
    ),
  }),
  output: MyFeedback,
})

/** Newest first; at most 100. */
export const listMyFeedback = endpoint({
  method: 'GET',
  path: '/api/my/feedback',
  access: 'device',
  summary: '我的投诉与建议',
  input: v.strictObject({}),
  output: v.object({ feedback: v.array(MyFeedback) }),
})
