import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router'
import { z } from 'zod'
import { asOfSearch } from '#ui/as-of/as-of.ts'
import { Skeleton } from '#ui/feedback/index.ts'
import type { ScreenPage } from '#ui/screens/index.ts'
import { App } from './app.tsx'
import { everyScreen } from './every-screen.ts'
import { Crash } from './frame/crash.tsx'
import { NotFound } from './frame/not-found.tsx'

const root = createRootRoute({
  component: App,
  notFoundComponent: NotFound,
  validateSearch: asOfSearch,
  search: { middlewares: [retainSearchParams(['asOf'])] },
})

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./home/home-page.tsx')),
})

const routeOf = (page: ScreenPage) =>
  createRoute({
    getParentRoute: () => root,
    path: page.path,
    validateSearch: page.search ?? z.object({}),
    component: lazyRouteComponent(page.load),
  })

/** Every page of every room; what the address says is checked before a page sees it. */
export const router = createRouter({
  routeTree: root.addChildren([home, ...everyScreen.flatMap(({ pages }) => pages.map(routeOf))]),
  defaultPreload: 'intent',
  defaultErrorComponent: Crash,
  defaultPendingComponent: () => (
    <div className="p-8">
      <Skeleton />
    </div>
  ),
  scrollRestoration: true,
})
