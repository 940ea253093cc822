import Taro, { useDidHide, useDidShow, useRouter } from '@tarojs/taro'

/** Runs each time the page comes into sight: opened, returned to, its tab tapped. */
export const useShown = (shown: () => void): void => useDidShow(shown)

/** Runs each time the page goes out of sight. */
export const useHidden = (hidden: () => void): void => useDidHide(hidden)

const decoded = (value: string): string => {
  try {
    return decodeURIComponent(value)
  } catch {
    // Somebody typed a lone % into the address.
    return value
  }
}

/** The address's query, decoded: `?id=leak` gives `{ id: 'leak' }`. Taro and WeChat hand it over as it stands there. */
export function usePageQuery(): Record<string, string | undefined> {
  const { params } = useRouter<Record<string, string>>()
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, value && decoded(value)]))
}

/**
 * Brings the top of the page into sight, at once: while it glides, Taro on the web sets the place again and again, by
 * timers that a busy phone stretches, and takes back whatever somebody scrolls or taps meanwhile.
 */
export const scrollToTop = (): void => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
