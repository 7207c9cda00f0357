import type { SheetLanguage } from './printed-words.ts'

/** What a print-at-home sheet says on the side that becomes the envelope. */
interface MailerWords {
  readonly title: string
  readonly steps: readonly (readonly [string, string])[]
  readonly from: string
  readonly to: string
  readonly stamp: string
  readonly tape: string
  readonly fold: string
}

export const mailerWords: Readonly<Record<SheetLanguage, MailerWords>> = {
  en: {
    title: 'Three steps',
    steps: [
      [
        'Sign line 1 with a pen.',
        'Check that name and address are those you are registered to vote with.',
      ],
      [
        'Complete the declaration of circulator yourself.',
        'You saw your own signature being written: fill in name, address and dates, then date, place and signature.',
      ],
      [
        'Fold, tape and mail it today.',
        'All pages together, along the two lines, this side out. Put a stamp on it.',
      ],
    ],
    from: 'From',
    to: 'Mail to',
    stamp: 'Stamp',
    tape: 'Tape here',
    fold: 'fold',
  },
  es: {
    title: 'Tres pasos',
    steps: [
      [
        'Firme la línea 1 con pluma.',
        'Compruebe que el nombre y el domicilio son los de su inscripción electoral.',
      ],
      [
        'Llene usted la declaración de la persona que circula.',
        'Usted vio escribir su propia firma: ponga nombre, domicilio y fechas; luego fecha, lugar y firma.',
      ],
      [
        'Doble, pegue y envíe hoy.',
        'Todas las páginas juntas, por las dos líneas, con este lado hacia afuera. Ponga una estampilla.',
      ],
    ],
    from: 'Remitente',
    to: 'Enviar a',
    stamp: 'Estampilla',
    tape: 'Pegar aquí',
    fold: 'doblar',
  },
}
