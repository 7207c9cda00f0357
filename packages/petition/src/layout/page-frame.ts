import type { Box } from '../box.ts'
import { type FiducialMarker, markerIdsOfPage } from '../fiducial-marker.ts'
import { type PaperName, papers } from '../paper.ts'

/** What every page of every sheet has: markers, codes, the running line and what is left. */
export interface PageFrame {
  readonly markers: readonly FiducialMarker[]
  readonly qr: Box
  readonly secondCode: Box
  /** The running line at the foot, between the lower markers. */
  readonly foot: Box
  /** Beside the QR code, at the top. */
  readonly head: Box
  /** Everything between the codes. */
  readonly body: Box
}

/** Home printers leave up to a quarter of an inch blank; markers keep clear of that. */
export const marginMm = 10
const markerMm = 10.5
/** A marker's white border, one module of its six, and a hair. */
const clearMm = markerMm / 6 + 0.25
/** 29 modules of one millimetre: version 3, which holds our codes at level Q. */
const qrMm = 29
/** Four modules of white around a QR code (ISO/IEC 18004). */
const quietMm = 4
const codeHeightMm = 7
const footMm = 3.2

/** The frame of page `page` (from 1) on `paper`. */
export function pageFrame(paper: PaperName, page: number): PageFrame {
  const { widthMm, heightMm } = papers[paper]
  const [topLeft, topRight, bottomRight, bottomLeft] = markerIdsOfPage(page)
  const right = widthMm - marginMm - markerMm
  const lower = heightMm - marginMm - markerMm
  const marker = (id: number, x: number, y: number): FiducialMarker => ({
    id,
    at: { x, y },
    sizeMm: markerMm,
  })
  const inner = marginMm + markerMm + clearMm
  const qr = {
    x: right - clearMm - quietMm - qrMm,
    y: marginMm,
    width: qrMm,
    height: qrMm,
  }
  const between = widthMm - 2 * inner
  const bodyTop = qr.y + qrMm + quietMm
  return {
    markers: [
      marker(topLeft, marginMm, marginMm),
      marker(topRight, right, marginMm),
      marker(bottomRight, right, lower),
      marker(bottomLeft, marginMm, lower),
    ],
    qr,
    secondCode: { x: inner, y: lower, width: between, height: codeHeightMm },
    foot: {
      x: inner + 1,
      y: lower + markerMm - footMm,
      width: between - 2,
      height: footMm,
    },
    head: { x: inner + 1, y: marginMm, width: qr.x - quietMm - inner - 1, height: qrMm },
    body: {
      x: marginMm,
      y: bodyTop,
      width: widthMm - 2 * marginMm,
      height: lower - clearMm - bodyTop,
    },
  }
}
