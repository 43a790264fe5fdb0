import { administrationScreens } from './administration/index.tsx'
import { screens } from './screens.ts'

/** All there is to see: the rooms' screens and the kernel's own. */
export const everyScreen = [...screens, administrationScreens]
