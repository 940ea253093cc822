const MB = 1024 * 1024

/** 893 KB, 12.4 MB */
export const sizeWord = (bytes: number): string =>
  bytes < MB ? `${Math.round(bytes / 1024)} KB` : `${(bytes / MB).toFixed(1)} MB`
