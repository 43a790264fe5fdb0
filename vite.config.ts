import path from 'node:path'
import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressAssets, woff2Only } from './scripts/web-plugins.ts'

/** The screens, built into `build/web`: `index.html` and hashed files below `assets/`, each with its .br and .gz. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [woff2Only(), react(), tailwind(), compressAssets()],
  publicDir: false,
  build: {
    outDir: path.join(import.meta.dirname, 'build', 'web'),
    emptyOutDir: true,
    target: 'es2024',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // What every page needs comes in a few files instead of forty small ones; charts and tables only where used.
        codeSplitting: {
          groups: [
            // alone, so that the entry needs nothing that counts days before it has made sure that days can be counted
            { name: 'preload', test: /preload-helper/, priority: 1 },
            { name: 'icons', test: /node_modules[\\/]lucide-react/ },
            { name: 'parts', test: /src[\\/](kernel|ui[\\/](?!chart|table|style))[\\/]?/ },
            { name: 'addresses', test: /web[\\/](.*[\\/])?(index|[\w-]*search|selection)\.tsx?$/ },
          ],
        },
      },
    },
  },
})
