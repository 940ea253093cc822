/** The same mark as `icon.svg` of the browser tab. */
export function Brand() {
  return (
    <div className="brand">
      <svg viewBox="0 0 32 32" width={28} height={28} aria-hidden>
        <rect width="32" height="32" rx="8" fill="#0F5EA8" />
        <path
          d="M6 13c3.3-3 6.7-3 10 0s6.7 3 10 0M6 20c3.3-3 6.7-3 10 0s6.7 3 10 0"
          fill="none"
          stroke="#fff"
          strokeWidth="2.6"
          strokeLinecap="round"
        />
      </svg>
      <span>小江说普法</span>
      <span className="brand-room">管理后台</span>
    </div>
  )
}
