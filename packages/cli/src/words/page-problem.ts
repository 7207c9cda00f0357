import type { PageProblem } from '@groundswell/petition'
import { ended } from './ended-sentence.ts'

/** What is wrong with a scanned page, as a sentence. */
export function pageProblemSentence(problem: PageProblem): string {
  switch (problem.kind) {
    case 'unreadable':
      return `The file cannot be read: ${ended(problem.why)}`
    case 'encrypted':
      return 'The file is locked with a password. Save it without one.'
    case 'too-large':
      return `The image has ${problem.megapixels} megapixels; ${problem.most} is the most.`
    case 'no-pages':
      return 'The file has no pages.'
    case 'unknown-format':
      return 'The file is no PDF, TIFF, JPEG, PNG or WebP.'
    case 'no-such-file':
      return 'There is no such file.'
    case 'no-markers':
      return 'No corner marker of ours is on the page.'
    case 'too-few-markers':
      return `Only ${problem.found} of the four corner markers can be seen; three are needed.`
    case 'mirrored':
      return 'The page is seen through its back, or mirrored.'
    case 'mixed-pages':
      return `Markers of several pages are in one image: ${problem.pages.join(', ')}.`
    case 'not-flat':
      return Number.isFinite(problem.residualMm)
        ? `The page is bent: its markers are ${problem.residualMm.toFixed(1)} mm out of place.`
        : 'The page is bent: its markers do not fit together.'
    case 'unclear-image':
      return 'The image is too unclear to read.'
    case 'no-code':
      return 'Neither the QR code nor the second code can be read.'
    case 'foreign-code':
      return 'The code on the page is not one of ours.'
    case 'wrong-check':
      return 'The code looks like ours, but its check does not fit: a misread or an imitation.'
    case 'other-petition':
      return `The page belongs to another petition, ${problem.petition}.`
    case 'other-form':
      return `The page was printed from another form, ${problem.form}.`
    case 'page-disagrees':
      return `The code says page ${problem.code}, the markers say page ${problem.markers}.`
    case 'codes-disagree':
      return 'Two codes on the page say different things.'
    case 'forms-disagree':
      return `Pages of one sheet are from different forms: ${problem.forms.join(', ')}.`
    case 'mark-outside-boxes':
      return `Something is written outside the boxes, ${problem.x} mm from the left and ${problem.y} mm from the top.`
    case 'pale-print-lost':
      return 'The pale print of the form is lost, so light pencil may be too: scan it in grey, or look at the paper.'
    case 'duplicate-page':
      return `This page of ${problem.sheet} was read before, on ${problem.first}.`
    case 'missing-page':
      return `Page ${problem.missing} of ${problem.sheet} is missing.`
  }
}
