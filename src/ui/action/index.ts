export * from './button.tsx'
export * from './copy-button.tsx'
export * from './icon-button.tsx'
