/** The file as a whole cannot be read. The message is for a person: what is wrong and what to do next. */
export class RefusedFile extends Error {}

export const refuseFile = (message: string): never => {
  throw new RefusedFile(message)
}
