import { Button } from 'antd'
import { weekdayWords, type WindowFault } from '@/domain/booking/plan/check-week'
import { likeMonday, nextWindow, type WindowForm } from './week-form'
import { WindowRow } from './window-row'

interface Props {
  windows: readonly WindowForm[]
  faults: readonly WindowFault[]
  change: (windows: WindowForm[]) => void
}

/** Seven days below each other, each with its stretches. */
export function WeekDays({ windows, faults, change }: Props) {
  const replace = (at: number, part: Partial<WindowForm>) =>
    change(windows.map((window, n) => (n === at ? { ...window, ...part } : window)))
  const remove = (at: number) => change(windows.filter((_, n) => n !== at))
  const add = (weekday: number) => change([...windows, nextWindow(windows, weekday)])
  return (
    <div className="week">
      {[1, 2, 3, 4, 5, 6, 7].map((weekday) => {
        const own = windows.flatMap((window, at) => (window.weekday === weekday ? [{ window, at }] : []))
        return (
          <div key={weekday} className="week-day" role="group" aria-label={weekdayWords(weekday)}>
            <div className="week-acts">
              <h3>{weekdayWords(weekday)}</h3>
              {weekday === 1 && own.length > 0 && (
                <Button id="like-monday" type="link" onClick={() => change(likeMonday(windows))}>
                  用到周五
                </Button>
              )}
              <Button id={`add-window-${weekday}`} type="link" onClick={() => add(weekday)}>
                加一段
              </Button>
            </div>
            <div className="week-windows">
              {own.length === 0 && <span className="quiet">不值班</span>}
              {own.map(({ window, at }) => (
                <WindowRow
                  key={at}
                  window={window}
                  at={at}
                  fault={faults.find((one) => one.at === at)?.message}
                  change={(part) => replace(at, part)}
                  remove={() => remove(at)}
                />
              ))}
            </div>
          </div>
        )
      })}
    </div>
  )
}
