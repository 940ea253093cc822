/**
 * A mobile number as it is shown: the first three and the last four digits.
 *
 * @param phone 11 digits, already parsed
 * @example maskPhone('13800000001') // '138****0001'
 */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`

/** The name of somebody who came by phone and has not chosen one: 居民 and the last four digits. */
export const nameFromPhone = (phone: string): string => `居民${phone.slice(-4)}`

/** The name of somebody who came by WeChat and has not chosen one. WeChat no longer tells real nicknames. */
export const NAME_FROM_WECHAT = '微信用户'
