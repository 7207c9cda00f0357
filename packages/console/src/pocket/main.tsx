import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { CannotRun } from './cannot-run.tsx'
import { PocketApp } from './pocket-app.tsx'
import { openPocketStore } from './pocket-store.ts'
import './pocket.scss'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root element')
// A browser that keeps nothing (a private window) refuses the database.
const store = window.isSecureContext
  ? await openPocketStore().catch(() => 'no-storage' as const)
  : 'no-https'
createRoot(root).render(
  <StrictMode>
    {typeof store === 'string' ? <CannotRun why={store} /> : <PocketApp store={store} />}
  </StrictMode>,
)

if ('serviceWorker' in navigator) {
  // Without it the page works as long as there is a network, so a failure costs no more than that.
  await navigator.serviceWorker
    .register('/pocket/worker.js', { scope: '/pocket/' })
    .catch(() => undefined)
}
