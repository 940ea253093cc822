import Taro from '@tarojs/taro'

/** Reads what `keep` wrote; `undefined` when there is nothing or it cannot be read. Callers check the shape. */
export function recall(key: string): unknown {
  try {
    const text: unknown = Taro.getStorageSync(key)
    return typeof text === 'string' && text !== '' ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}

/** Keeps a value on this device; false when the storage is full or forbidden (private browsing). */
export function keep(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

export function forget(key: string): void {
  try {
    Taro.removeStorageSync(key)
  } catch {
    // Storage that cannot be written holds nothing to forget.
  }
}
