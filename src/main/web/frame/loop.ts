import { useLocation } from '@tanstack/react-router'
import {
  ClipboardList,
  Compass,
  Globe,
  type LucideIcon,
  MonitorCog,
  Settings,
  ShieldCheck,
  Stamp,
  Stethoscope,
} from 'lucide-react'
import { type Area, areas, type NavigationEntry } from '#ui/screens/index.ts'
import { useSession } from '#ui/session/session.tsx'
import { everyScreen } from '../every-screen.ts'

export const areaIcons: Readonly<Record<Area, LucideIcon>> = {
  survey: ClipboardList,
  diagnose: Stethoscope,
  plan: Compass,
  decide: Stamp,
  run: MonitorCog,
  prepare: ShieldCheck,
  open: Globe,
  administration: Settings,
}

/** The loop in its order, with only what exists and what the person may use. */
export function useLoop(): { area: Area; entries: NavigationEntry[]; isHere: boolean }[] {
  const { permissions } = useSession()
  const all = everyScreen.flatMap(({ navigation }) => navigation)
  const allowed = all.filter(({ permission }) => !permission || permissions[permission])
  const nearest = useNearestPath(allowed)
  return areas
    .map((area) => {
      const entries = allowed.filter((entry) => entry.area === area)
      return { area, entries, isHere: entries.some(({ path }) => path === nearest) }
    })
    .filter(({ entries }) => entries.length > 0)
}

/** The entry that the page shown belongs to: `/analysis/comparison` is not also a page of `/analysis`. */
export function useNearestPath(entries: readonly { path: string }[]): string | undefined {
  const pathname = useLocation({ select: (location) => location.pathname })
  return entries
    .map(({ path }) => path)
    .filter((path) => pathname === path || pathname.startsWith(`${path}/`))
    .sort((a, b) => b.length - a.length)[0]
}
