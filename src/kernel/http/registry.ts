import type { Operation } from '#kernel/contract/index.ts'
import type { Call, Module } from '#kernel/module/index.ts'

/** One operation with the handler that carries it out. */
export interface Registered {
  module: string
  name: string
  operation: Operation
  handle: (call: Call) => Promise<unknown>
}

/** All operations of all modules. @throws Error when one has no handler, no known permission or a route twice. */
export function register(modules: readonly Module[]): readonly Registered[] {
  const permissions = new Set(modules.flatMap((module) => Object.keys(module.permissions)))
  const routes = new Set<string>()
  return modules.flatMap((module) =>
    Object.entries(module.contract).map(([name, operation]) => {
      const at = `${module.name}.${name}`
      const handle = module.handlers[name]
      if (!handle) throw new Error(`${at} has no handler`)
      const isOpen = operation.permission === 'public' || operation.permission === 'signedIn'
      if (!isOpen && !permissions.has(operation.permission))
        throw new Error(`${at}: nobody declares ${operation.permission}`)
      const route = operation.route.replaceAll(/\{\w+\}/g, '{}')
      if (routes.has(route)) throw new Error(`${at}: ${operation.route} is taken`)
      routes.add(route)
      return { module: module.name, name, operation, handle: handle as Registered['handle'] }
    }),
  )
}
