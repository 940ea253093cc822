/** Outside WeChat there is no WeChat log-in. */
export const wechatCode = async (): Promise<string | null> => null

export const inWechat = false
