import { useEffect, useState } from 'react'
import { go } from '../place/place.ts'
import { reportsOf } from './files.ts'
import { handIn } from './jobs.ts'
import './drop-anywhere.css'

/** Files may be dropped on any page. */
export function DropAnywhere() {
  const [over, setOver] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    const carries = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const dragged = (event: DragEvent) => {
      if (!carries(event)) return
      event.preventDefault()
      setOver(true)
    }
    const left = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const dropped = (event: DragEvent) => {
      if (!carries(event)) return
      event.preventDefault()
      setOver(false)
      const files = event.dataTransfer?.files ?? []
      go('/add')
      void reportsOf(files)
        .then(handIn)
        .then(setProblem, () => setProblem('a file could not be read; a folder cannot be dropped'))
    }
    window.addEventListener('dragover', dragged)
    window.addEventListener('dragleave', left)
    window.addEventListener('drop', dropped)
    return () => {
      window.removeEventListener('dragover', dragged)
      window.removeEventListener('dragleave', left)
      window.removeEventListener('drop', dropped)
    }
  }, [])
  return (
    <>
      {over && <div className="drop-here">Drop reports to have them read</div>}
      {problem !== null && (
        <p className="drop-problem" role="alert">
          {problem}{' '}
          <button className="opens" type="button" onClick={() => setProblem(null)}>
            Close
          </button>
        </p>
      )}
    </>
  )
}
