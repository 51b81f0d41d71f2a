import { type KeyboardEvent, useState } from 'react'
import type { Answer, Incident, Question } from '#model'
import { useOpenClaims } from '../claims/open-claims.ts'
import { useWidth } from '../place/use-width.ts'
import { dayWords } from '../words/days.ts'
import { figureOf, plural } from '../words/figures.ts'
import { visible } from '../words/visible.ts'
import { parted } from './parted.ts'
import { tollScale } from './toll-marks.ts'

const [height, left, right, above, below] = [190, 34, 12, 14, 24] as const

/** The answers to one question of numbers as ranges over days. */
export function TollPlot({ question, incident }: { readonly question: Question; readonly incident: Incident }) {
  const [element, width] = useWidth<HTMLDivElement>()
  const [pointed, point] = useState<Answer | null>(null)
  const open = useOpenClaims()
  const { marks, days, steps, left: unplaced } = tollScale(question.answers)
  const x = (share: number) => left + share * Math.max(0, width - left - right)
  const y = (share: number) => above + (1 - share) * (height - above - below)
  const opened = (answer: Answer) => {
    const { own, copies } = parted(answer, incident)
    open({ title: wordsOf(answer), why: question.words, claims: own, copies })
  }
  const last = days.at(-1)
  const shownDays = days.filter((_, index) => index % Math.ceil(days.length / Math.max(1, Math.floor(width / 90))) === 0)
  return (
    <div ref={element}>
      {width > 0 && (
        <svg className="toll-plot" width={width} height={height} role="group" aria-label={visible(question.words)}>
          {steps.map(({ value, y: at }) => (
            <g key={value} aria-hidden="true">
              <line className="toll-line" x1={left} x2={width - right} y1={y(at)} y2={y(at)} />
              <text x={left - 8} y={y(at) + 4} textAnchor="end">
                {value}
              </text>
            </g>
          ))}
          {shownDays.map(({ day, x: at }) => (
            <text key={day} aria-hidden="true" x={x(at)} y={height - 6} textAnchor="middle">
              {dayWords(day).slice(0, day === last?.day || days.length === 1 ? undefined : -5)}
            </text>
          ))}
          {marks.map(({ answer, x: at, low, top, isRange }, index) => (
            <g
              key={index}
              className="toll-mark"
              role="button"
              tabIndex={0}
              aria-label={`${wordsOf(answer)}, ${dayWords(answer.saidOn)}`}
              onClick={() => opened(answer)}
              onKeyDown={(event: KeyboardEvent) => {
                if (event.key === 'Enter' || event.key === ' ') {
                  event.preventDefault()
                  opened(answer)
                }
              }}
              onPointerEnter={() => point(answer)}
              onPointerLeave={() => point(null)}
              onFocus={() => point(answer)}
              onBlur={() => point(null)}
            >
              <rect className="toll-reach" x={x(at) - 9} width={18} y={y(top ?? 1) - 9} height={y(low) - y(top ?? 1) + 18} />
              {isRange ? (
                <>
                  <rect className="toll-bar" x={x(at) - 3} width={6} y={y(top ?? 1)} height={Math.max(3, y(low) - y(top ?? 1))} />
                  {top === null && (
                    <path className="toll-end" d={`M${x(at) - 6} ${y(1) + 3}L${x(at)} ${y(1) - 6}L${x(at) + 6} ${y(1) + 3}Z`} />
                  )}
                </>
              ) : (
                <circle className="toll-end" cx={x(at)} cy={y(low)} r={4.5} />
              )}
              <text className="toll-figure" x={x(at) + 8} y={isRange ? y(low) - 2 : y(low) - 6}>
                {figureOf(answer.value)}
              </text>
            </g>
          ))}
        </svg>
      )}
      <p className="small toll-said" aria-hidden="true">
        {pointed ? (
          <>
            <bdi>{visible(pointed.holder)}</bdi>, {dayWords(pointed.saidOn)}:{' '}
            <span className="quote">{visible(pointed.quote)}</span>
          </>
        ) : (
          ' '
        )}
      </p>
      {unplaced.length > 0 && (
        <p className="small">
          Not on it, for want of a number or a day:{' '}
          {unplaced.map((answer, index) => (
            <span key={answer.claims[0] ?? index}>
              {index > 0 && ', '}
              <button className="opens" type="button" onClick={() => opened(answer)}>
                {wordsOf(answer)}
              </button>
            </span>
          ))}
          {` (${plural(unplaced.length, 'answer')})`}
        </p>
      )}
    </div>
  )
}

const wordsOf = ({ holder, value }: Answer): string => `${visible(holder)}: ${visible(figureOf(value))}`
