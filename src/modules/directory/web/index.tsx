import type { Screens } from '#ui/screens/index.ts'

/** Screens of who belongs to a city. */
export const directoryScreens: Screens = {
  navigation: [],
  pages: [],
}
