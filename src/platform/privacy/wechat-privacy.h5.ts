export const AGREE_BUTTON = 'privacy-agree'

/** Browsers ask by themselves. */
export const listenToWechat = (): void => undefined
