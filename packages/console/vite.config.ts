import { createRequire } from 'node:module'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const { resolve } = createRequire(import.meta.url)
const uswds = resolve('@uswds/uswds').replace(/dist\/.*$/, '')

export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: {
      'uswds-img': `${uswds}dist/img`,
      'uswds-font': `${uswds}dist/fonts`,
    },
  },
  css: {
    preprocessorOptions: {
      scss: { loadPaths: [`${uswds}packages`], quietDeps: true },
    },
  },
  build: {
    // The server's content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // React, its router and the query library, 156 kB compressed, are needed by every screen.
    chunkSizeWarningLimit: 600,
  },
})
