import type { SheetLanguage } from './printed-words.ts'

/** What a packet's cover says to the person who carries it. */
interface PacketWords {
  readonly packet: string
  readonly county: string
  readonly anyCounty: string
  readonly sheets: (count: number) => string
  readonly fields: readonly (readonly [string, string])[]
  readonly beforeReturn: string
  readonly checklist: readonly string[]
  readonly returned: string
}

export const packetWords: Readonly<Record<SheetLanguage, PacketWords>> = {
  en: {
    packet: 'Packet',
    county: 'County',
    anyCounty: 'one county a sheet, written by hand',
    sheets: (count) => `${count} ${count === 1 ? 'sheet' : 'sheets'}`,
    fields: [
      ['Circulator', 'Issued on (date)'],
      ['Phone or registration number', 'To be returned by (date)'],
    ],
    beforeReturn: 'Before you hand it in',
    checklist: [
      'Every sheet is here: full, half full, blank and spoiled ones.',
      'Every signer wrote their own name, signature, residence address and city.',
      'All signers of a sheet are registered in the county that is printed on it.',
      'On each sheet with signatures the declaration is complete in your own hand: name, address, both dates.',
      'The declaration has its date and place, and your signature after the last signature on the sheet.',
      'Nothing is taken apart, cut or written over.',
    ],
    returned: 'Sheets of this packet; tick them as they come back',
  },
  es: {
    packet: 'Paquete',
    county: 'Condado',
    anyCounty: 'un condado por hoja, escrito a mano',
    sheets: (count) => `${count} ${count === 1 ? 'hoja' : 'hojas'}`,
    fields: [
      ['Persona que circula', 'Entregado el (fecha)'],
      ['Teléfono o número de registro', 'A devolver antes del (fecha)'],
    ],
    beforeReturn: 'Antes de entregarlo',
    checklist: [
      'Están todas las hojas: llenas, a medias, en blanco y dañadas.',
      'Cada firmante escribió su propio nombre, firma, domicilio y ciudad.',
      'Todos los firmantes de una hoja están inscritos en el condado impreso en ella.',
      'En cada hoja con firmas la declaración está completa de su puño y letra: nombre, domicilio y ambas fechas.',
      'La declaración tiene fecha y lugar, y su firma es posterior a la última firma de la hoja.',
      'Nada se ha separado, cortado ni sobrescrito.',
    ],
    returned: 'Hojas de este paquete; márquelas al volver',
  },
}
