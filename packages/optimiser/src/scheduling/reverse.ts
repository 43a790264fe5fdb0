import type { Project } from './project.ts'

/** A plain project with time turned around: predecessors become successors. */
export function reverse(project: Project): Project {
  return { ...project, before: project.behind, behind: project.before, order: project.order.toReversed() }
}
