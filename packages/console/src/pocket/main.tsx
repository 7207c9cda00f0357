import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { PocketApp } from './pocket-app.tsx'
import { openPocketStore } from './pocket-store.ts'
import './pocket.scss'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root element')
const store = await openPocketStore()
createRoot(root).render(
  <StrictMode>
    <PocketApp store={store} />
  </StrictMode>,
)

if ('serviceWorker' in navigator) {
  // Without it the page works as long as there is a network, so a failure costs no more than that.
  await navigator.serviceWorker
    .register('/pocket/worker.js', { scope: '/pocket/' })
    .catch(() => undefined)
}
