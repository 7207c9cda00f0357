import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { resolve as resolvePath } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const { resolve } = createRequire(import.meta.url)
const uswds = resolve('@uswds/uswds').replace(/dist\/.*$/, '')
const here = (path: string) => resolvePath(import.meta.dirname, path)

/** What the phone keeps beside the page: whatever its scripts and styles need, and its icons. */
const iconsOfPocket = [
  '/mark.svg',
  '/pocket/manifest.webmanifest',
  '/pocket/icon-192.png',
]

/** Writes the list of the pocket page's files into its service worker. */
function pocketFiles(): Plugin {
  return {
    name: 'pocket-files',
    enforce: 'post',
    generateBundle(_, bundle) {
      const wanted = new Set<string>()
      const take = (name: string) => {
        const part = bundle[name]
        if (part === undefined || wanted.has(name)) return
        wanted.add(name)
        if (part.type !== 'chunk') return
        for (const each of [...part.imports, ...part.dynamicImports]) take(each)
        for (const each of part.viteMetadata?.importedCss ?? []) take(each)
        for (const each of part.viteMetadata?.importedAssets ?? []) take(each)
      }
      const chunks = Object.values(bundle).filter((part) => part.type === 'chunk')
      const entry = chunks.find((chunk) => chunk.isEntry && chunk.name === 'pocket')
      const worker = chunks.find((chunk) => chunk.name === 'pocket-worker')
      if (entry === undefined || worker === undefined) throw new Error('no pocket page')
      take(entry.fileName)
      const files = [...wanted].map((name) => `/${name}`).sort()
      const version = createHash('sha256').update(files.join()).digest('hex').slice(0, 12)
      worker.code = worker.code
        .replaceAll('__POCKET_FILES__', JSON.stringify([...files, ...iconsOfPocket]))
        .replaceAll('__POCKET_VERSION__', JSON.stringify(version))
    },
  }
}

export default defineConfig({
  plugins: [react(), pocketFiles()],
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
    rolldownOptions: {
      input: {
        console: here('index.html'),
        pocket: here('pocket/index.html'),
        'pocket-worker': here('src/pocket/worker.ts'),
      },
      output: {
        // A service worker may speak for its own folder and below, and has one fixed address.
        entryFileNames: ({ name }) =>
          name === 'pocket-worker' ? 'pocket/worker.js' : 'assets/[name]-[hash].js',
      },
    },
  },
})
