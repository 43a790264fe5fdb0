import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { chosenLanguage } from '#ui/words/index.ts'
import { router } from './router.tsx'

/** Draws the screens into the page. */
export function start() {
  document.documentElement.lang = chosenLanguage()
  const place = document.getElementById('screen')
  if (place)
    createRoot(place).render(
      <StrictMode>
        <RouterProvider router={router} />
      </StrictMode>,
    )
}
