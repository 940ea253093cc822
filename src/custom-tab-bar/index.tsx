/** WeChat insists on this component once the bar is our own; ui/frame/tab-bar draws it within each page. */
export default function CustomTabBar() {
  return null
}
