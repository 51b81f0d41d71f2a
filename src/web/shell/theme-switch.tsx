import { useState } from 'react'

const themes = ['system', 'light', 'dark'] as const
type Theme = (typeof themes)[number]

/** Light, dark, or what the system says. The choice is kept in this browser. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme>(() => themes.find((one) => one === localStorage.getItem('theme')) ?? 'system')
  const choose = (chosen: Theme) => {
    setTheme(chosen)
    if (chosen === 'system') {
      localStorage.removeItem('theme')
      delete document.documentElement.dataset['theme']
    } else {
      localStorage.setItem('theme', chosen)
      document.documentElement.dataset['theme'] = chosen
    }
  }
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system'
  return (
    <button className="bar-theme" type="button" onClick={() => choose(next)} title={`Colours: ${theme}; press for ${next}`}>
      <span aria-hidden="true">{theme === 'system' ? '◐' : theme === 'light' ? '○' : '●'}</span>
      <span className="unseen">
        Colours: {theme}. Change to {next}
      </span>
    </button>
  )
}
