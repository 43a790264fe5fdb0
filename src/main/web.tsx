import '#ui/style/screen.css'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { chosenLanguage } from '#ui/words/index.ts'
import { router } from './web/router.tsx'

document.documentElement.lang = chosenLanguage()

const place = document.getElementById('screen')
if (place)
  createRoot(place).render(
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>,
  )

// The letters come after the first picture: the page is readable with the computer's own font until then.
void import('#ui/style/fonts.ts')
