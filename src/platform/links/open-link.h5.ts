/** Opens an official page beside this one. */
export function openLink(url: string): void {
  window.open(url, '_blank', 'noopener')
}

export const linkWord = '打开官方页面'
