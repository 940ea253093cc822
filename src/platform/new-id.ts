const hex = (bytes: number) =>
  Array.from({ length: bytes * 2 }, () => Math.floor(Math.random() * 16).toString(16)).join('')

/**
 * A random id (UUID 4) for something made on this phone, so that sending it again is sending it once. No secret:
 * WeChat has no `crypto`, and the server never shows anything to somebody only because they know an id.
 */
export const newId = (): string =>
  `${hex(4)}-${hex(2)}-4${hex(2).slice(1)}-${'89ab'[Math.floor(Math.random() * 4)]}${hex(2).slice(1)}-${hex(6)}`
