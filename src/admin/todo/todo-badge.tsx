import { useEffect, useState } from 'react'
import { useLocation } from 'react-router-dom'
import { countTodo } from '@/contract/console/console-todo'
import { api } from '../shell/api'
import './todo.css'

const MOST = 99

/** How much waits for this person; asked again on every page, because what was settled there is gone from it. */
export function TodoBadge() {
  const { pathname } = useLocation()
  const [count, setCount] = useState(0)
  useEffect(() => {
    let open = true
    // Without an answer the last number stays: the page itself says what is wrong.
    void api(countTodo, {}).then((result) => open && result.ok && setCount(result.value.count))
    return () => {
      open = false
    }
  }, [pathname])
  if (count === 0) return null
  return (
    <span className="nav-badge">
      <span className="visually-hidden">，</span>
      {count > MOST ? `${MOST}+` : count}
      <span className="visually-hidden"> 件</span>
    </span>
  )
}
