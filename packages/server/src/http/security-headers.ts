import { secureHeaders } from 'hono/secure-headers'
import { redlineStyleSource } from '../packets/redline-file.ts'

/**
 * Headers that keep the pages to themselves: scripts, styles, fonts and images from this
 * server alone, no frames, no referrer (a sign-in link must not leak), no sensors but the camera.
 */
export function securityHeaders(url: string) {
  const isHttps = url.startsWith('https:')
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      // The reader of codes in front of a camera is WebAssembly, fetched from this server.
      scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
      // The redline is one document that carries its style, so that it can be kept and sent on.
      styleSrc: ["'self'", redlineStyleSource],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      workerSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      objectSrc: ["'none'"],
      ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
    },
    strictTransportSecurity: isHttps ? 'max-age=31536000; includeSubDomains' : false,
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    permissionsPolicy: {
      // The scanning desk reads the codes of sheets; the browser asks the person first.
      camera: ['self'],
      geolocation: [],
      microphone: [],
      payment: [],
      usb: [],
    },
  })
}
