import type { BaseIssue, BaseSchema, InferInput, InferOutput } from 'valibot'
import type { Role } from '@/domain/session/roles'

/** A valibot schema that parses synchronously; the only kind that crosses the wire here. */
export type Schema = BaseSchema<unknown, unknown, BaseIssue<unknown>>

/**
 * Who may call an endpoint.
 * - `open`: anybody, without a token (a token that is sent is still recognised)
 * - `device`: any valid token, a guest's included
 * - `person`: somebody who has logged in
 * - a list: a person who holds at least one of these roles
 */
export type Access = 'open' | 'device' | 'person' | readonly Role[]

export interface Endpoint<In extends Schema = Schema, Out extends Schema = Schema> {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Absolute, with `:name` parameters, e.g. `/api/episodes/:id`. Parameters are part of `input`. */
  path: string
  access: Access
  /** One line in Chinese for the OpenAPI page. */
  summary: string
  /**
   * Everything the caller sends, flat: path parameters, then query (GET, DELETE) or JSON body (POST, PUT).
   * Strict: an unknown key is refused with `bad-input`.
   */
  input: In
  /** The body is a file, or a piece of one, of at most this many bytes; the input then travels in the query. */
  bytesMax?: number
  /** What comes back. The phone parses loosely, so that a newer server does not break an older phone. */
  output: Out
  /** Only in sample mode; elsewhere the route does not exist. */
  sampleOnly?: true
  /**
   * While the database is out of reach the request waits for it, up to so many seconds, instead of being refused at
   * once. Only for what may be done twice.
   */
  patientSeconds?: number
  /** Seconds a shared cache may keep the answer; only for `open` answers that are the same for everybody. */
  cacheSeconds?: number
}

/** Declares one promise between phone, console and cloud; the identity at run time, the types at compile time. */
export const endpoint = <In extends Schema, Out extends Schema>(e: Endpoint<In, Out>): Endpoint<In, Out> => e

/** What a caller passes. */
export type Input<E> = E extends Endpoint<infer In, Schema> ? InferInput<In> : never
/** What a use case receives after parsing. */
export type Parsed<E> = E extends Endpoint<infer In, Schema> ? InferOutput<In> : never
/** What a caller gets. */
export type Output<E> = E extends Endpoint<Schema, infer Out> ? InferOutput<Out> : never
