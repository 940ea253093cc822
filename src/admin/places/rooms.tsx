import { NavLink } from 'react-router-dom'
import './places.css'

const ROOMS = [
  { to: '/places', label: '地点' },
  { to: '/places/coverage', label: '覆盖' },
  { to: '/places/siting', label: '增设选址' },
  { to: '/places/trial', label: '试一试' },
  { to: '/places/reports', label: '纠错' },
  { to: '/places/import', label: '导入' },
]

/** What belongs to the service circle, a line above each of its pages. */
export function Rooms() {
  return (
    <nav className="places-rooms" aria-label="服务圈">
      {ROOMS.map(({ to, label }) => (
        <NavLink key={to} to={to} end>
          {label}
        </NavLink>
      ))}
    </nav>
  )
}
