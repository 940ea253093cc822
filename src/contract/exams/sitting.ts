import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { CitationView } from '../episodes'
import { Instant, OwnId } from '../parts/fields'
import { QuestionView } from '../practice/practice'

const official = ['official'] as const
/** While the database restarts, a request that everything hangs on waits so many seconds instead of being refused. */
const PATIENT = { patientSeconds: 20 }
const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max))

/** Place on the paper, from 0. */
const Place = whole(0, 999)
/** Letters as the bank has them, in order; empty takes the answer back. */
const Chosen = v.pipe(v.string(), v.regex(/^[A-H]*$/), v.maxLength(8))

/** An answer with the count the phone gave it, from 1 for each question. */
export const AnswerSent = v.strictObject({ question: Place, version: whole(1, 1_000_000), chosen: Chosen })
export type AnswerSent = v.InferOutput<typeof AnswerSent>

/** By the server's clock; a phone takes `serverNow` and counts on by itself, whatever its own clock says. */
const Times = {
  serverNow: v.string(),
  deadlineAt: v.string(),
}

export const PaperView = v.object({
  id: v.string(),
  examId: v.string(),
  title: v.string(),
  /** mock, formal, makeup */
  kind: v.string(),
  attempt: v.number(),
  /** To send along with each answer; grows when another phone takes over. */
  epoch: v.number(),
  ...Times,
  startedAt: v.string(),
  largePrint: v.boolean(),
  leaveLimit: v.nullable(v.number()),
  sections: v.array(v.object({ title: v.string(), kind: v.string(), count: v.number(), marksTenths: v.number() })),
  /** In the paper's order, options in the order drawn, letters as the bank has them. No answer, no explanation. */
  questions: v.array(v.intersect([QuestionView, v.object({ section: v.number(), marksTenths: v.number() })])),
  /** What the server has: the newest of each question that was answered. */
  answers: v.array(v.object({ question: v.number(), version: v.number(), chosen: v.string(), receivedAt: v.string() })),
  marked: v.array(v.number()),
  state: v.string(),
})
export type PaperView = v.InferOutput<typeof PaperView>

export const MyExam = v.object({
  id: v.string(),
  title: v.string(),
  kind: v.string(),
  opensAt: v.string(),
  closesAt: v.string(),
  minutes: v.number(),
  extraMinutes: v.number(),
  questions: v.number(),
  pass: v.number(),
  /** 0 for no limit. */
  attempts: v.number(),
  /** The newest attempt's number; 0 before the first. */
  taken: v.number(),
  leaveLimit: v.nullable(v.number()),
  /** Who does not pass this formal exam has one make-up within a year; an older server does not say. */
  makeUp: v.optional(v.boolean()),
  /** coming, choose (a time has to be chosen first), open, sitting (a paper is open), done (no attempt left, or full marks), missed, exempt */
  state: v.string(),
  /** The open paper. */
  paperId: v.nullable(v.string()),
  /** Whether the device that asks is the one that sits it; null without an open paper, missing from an older server. */
  paperHere: v.optional(v.nullable(v.boolean())),
  /** Newest first; handed-in papers. */
  papers: v.array(
    v.object({
      id: v.string(),
      attempt: v.number(),
      handedInAt: v.string(),
      scoreTenths: v.number(),
      maxTenths: v.number(),
      outcome: v.string(),
    }),
  ),
  /** One of these has to be chosen; none, where one may sit at any time of the window. */
  times: v.array(v.object({ startsAt: v.string(), free: v.number() })),
  chosenAt: v.nullable(v.string()),
  /** Until when one may start: the window's end, or half an hour after the chosen time; null when not at all. */
  startUntil: v.nullable(v.string()),
  certificate: v.nullable(v.string()),
})
export type MyExam = v.InferOutput<typeof MyExam>

/** My exams: mine by category and unit; what is open first. */
export const listMyExams = endpoint({
  method: 'GET',
  path: '/api/exams',
  access: official,
  summary: '我的考试',
  input: v.strictObject({}),
  output: v.object({ serverNow: v.string(), exams: v.array(MyExam) }),
})

export const getMyExam = endpoint({
  method: 'GET',
  path: '/api/exams/:id',
  access: official,
  summary: '一场考试和它的规则',
  input: v.strictObject({ id: OwnId }),
  output: v.object({ serverNow: v.string(), exam: MyExam }),
})

/** Chooses a time to sit, or another one before it has come. `slot-taken` when its seats are gone. */
export const chooseExamTime = endpoint({
  method: 'PUT',
  path: '/api/exams/:id/time',
  access: official,
  summary: '选择考试时间',
  input: v.strictObject({ id: OwnId, startsAt: Instant }),
  output: v.object({ chosenAt: v.string() }),
})

/**
 * Draws this person's paper and starts its time; where one is open, gives that one, with a new epoch for another
 * device. The same id again gives the same paper. `wrong-state` outside the window or without an attempt left.
 */
export const openPaper = endpoint({
  method: 'POST',
  path: '/api/exams/:id/papers',
  access: official,
  summary: '开始或继续作答',
  ...PATIENT,
  input: v.strictObject({
    id: OwnId,
    paperId: OwnId,
    /**
     * Made anew whenever the page opens (not for a retry): a page that comes back with an empty memory counts its
     * answers in an epoch of its own, so that none is taken for one that was sent before.
     */
    visit: v.optional(OwnId),
  }),
  output: PaperView,
})

/** Is another device the active one? Read before asking 在这部手机上继续; changes nothing. */
export const getPaper = endpoint({
  method: 'GET',
  path: '/api/exam-papers/:id',
  access: official,
  summary: '试卷现在的样子',
  input: v.strictObject({ id: OwnId }),
  output: v.object({ ...Times, state: v.string(), epoch: v.number(), here: v.boolean() }),
})

/**
 * Keeps answers, each at once with others that waited on the phone. All that arrive are kept; late ones say so.
 * `takenOver` tells an older phone that a newer one is the active one: its answers fill gaps only. What `saved` does not
 * name was not kept: its question, epoch and version belong to another answer; count on and send it again. `too-large`
 * when as many late ones lie there as a paper may have.
 */
export const saveAnswers = endpoint({
  method: 'PUT',
  path: '/api/exam-papers/:id/answers',
  access: official,
  summary: '保存答案',
  ...PATIENT,
  input: v.strictObject({
    id: OwnId,
    epoch: whole(1, 100_000),
    answers: v.pipe(v.array(AnswerSent), v.maxLength(400)),
    /** Questions marked for later; left out, they stay as they are. */
    marked: v.optional(v.pipe(v.array(Place), v.maxLength(400))),
  }),
  output: v.object({
    ...Times,
    receivedAt: v.string(),
    saved: v.array(v.object({ question: v.number(), version: v.number(), late: v.boolean() })),
    takenOver: v.boolean(),
    state: v.string(),
  }),
})

/**
 * Hands in with whatever still waited on the phone. Again says the same. `wrong-state` from a phone that was taken over:
 * its answers are kept, and the active one hands in.
 */
export const handIn = endpoint({
  method: 'POST',
  path: '/api/exam-papers/:id/hand-in',
  access: official,
  summary: '交卷',
  ...PATIENT,
  input: v.strictObject({
    id: OwnId,
    epoch: whole(1, 100_000),
    answers: v.pipe(v.array(AnswerSent), v.maxLength(400)),
  }),
  output: v.object({ handedInAt: v.string(), late: v.number(), takenOver: v.boolean() }),
})

/** Notes that the page was left, each once by its id; answers how often by now. */
export const notePaperLeft = endpoint({
  method: 'POST',
  path: '/api/exam-papers/:id/left',
  access: official,
  summary: '记录离开页面',
  ...PATIENT,
  input: v.strictObject({
    id: OwnId,
    events: v.pipe(
      v.array(v.strictObject({ id: OwnId, awaySeconds: whole(0, 86_400) })),
      v.minLength(1),
      v.maxLength(50),
    ),
  }),
  output: v.object({ times: v.number(), state: v.string() }),
})

/**
 * The score at once; what each question got, with answer, explanation and articles, at once for a mock, for the others
 * when the window is over and nobody sits it any more.
 */
export const getPaperResult = endpoint({
  method: 'GET',
  path: '/api/exam-papers/:id/result',
  access: official,
  summary: '成绩和逐题回看',
  input: v.strictObject({ id: OwnId }),
  output: v.object({
    title: v.string(),
    kind: v.string(),
    attempt: v.number(),
    handedInAt: v.string(),
    handedInBy: v.string(),
    scoreTenths: v.number(),
    maxTenths: v.number(),
    outcome: v.string(),
    pass: v.number(),
    /** Answers that came after the deadline and do not count unless the unit says so. */
    late: v.number(),
    left: v.object({ times: v.number(), seconds: v.number() }),
    gradings: v.array(v.object({ at: v.string(), why: v.string(), scoreTenths: v.number(), outcome: v.string() })),
    /** False while others may still sit it: then nothing is told of a question that gives its key away. */
    open: v.boolean(),
    /** When the exam's window ends. */
    closesAt: v.string(),
    questions: v.array(
      v.object({
        question: v.number(),
        id: v.string(),
        version: v.number(),
        kind: v.string(),
        caseStem: v.optional(v.string()),
        stem: v.string(),
        options: v.array(v.object({ letter: v.string(), text: v.string() })),
        chosen: v.string(),
        gotTenths: v.nullable(v.number()),
        marksTenths: v.number(),
        answer: v.nullable(v.array(v.string())),
        explanation: v.nullable(v.string()),
        citations: v.array(CitationView),
        /** void, accept; null when graded as the bank has it. */
        fix: v.nullable(v.string()),
        /** Until `open`, one that was answered waits like the others. */
        appeal: v.nullable(v.object({ state: v.string(), answer: v.nullable(v.string()) })),
      }),
    ),
    certificate: v.nullable(v.string()),
  }),
})
