/** The languages that sheets are printed in. */
export type SheetLanguage = 'en' | 'es'

export const sheetLanguages: readonly SheetLanguage[] = ['en', 'es']

/**
 * Words that stand on sheets besides those of the form rule. The law gives English wording
 * only, and the body heading (Elec. Code 9009) and the declaration (Elec. Code 104) are seen
 * in substance, not in print: both are marked unverified. All of the Spanish is a translation
 * that the elections official has yet to check.
 */
export interface PrintedWords {
  /** Wordings of the form rule in this language, by the rule's id; none in the law's own. */
  readonly ofTheRule: Readonly<Record<string, string>>
  readonly county: string
  readonly countyRule: string
  readonly columns: Readonly<Record<string, string>>
  readonly officialUse: string
  readonly bodyHeading: readonly [addressee: string, before: string, after: string]
  readonly legend: string
  /** Said to those who cannot see the edits. */
  readonly edits: { readonly struck: string; readonly added: string }
  readonly fullText: string
  readonly continued: string
  readonly page: (page: number, pages: number) => string
  readonly demonstration: string
  readonly blankPage: string
  readonly declaration: DeclarationWords
  /** Said where the law's text stands in another language than the sheet. */
  readonly lawInOtherLanguage: string
  readonly unverified: string
}

export interface DeclarationWords {
  readonly title: string
  readonly inOwnHand: string
  readonly body: string
  readonly fundersShown: string
  readonly perjury: string
  readonly fields: Readonly<Record<string, string>>
}

export const printedWords: Readonly<Record<SheetLanguage, PrintedWords>> = {
  en: {
    ofTheRule: {},
    county: 'County:',
    countyRule: 'Only registered voters of this county may sign this sheet. County:',
    columns: {
      'printed-name': 'Print name',
      signature: 'Signature',
      'residence-address': 'Residence address ONLY',
      city: 'City or community',
      date: 'Date signed',
    },
    officialUse: 'Official Use Only',
    bodyHeading: [
      'To the Honorable Secretary of State of California:',
      'We, the undersigned, registered, qualified voters of California, residents of',
      'County, hereby propose %s, and petition the Secretary of State to submit the same to the voters of California for their adoption or rejection. The proposed text reads as follows:',
    ],
    legend:
      'Words of the present law that would be deleted are struck out. Words that would be added to it are underlined italics; a section that is new altogether is printed plainly.',
    edits: { struck: 'struck:', added: 'added:' },
    fullText: 'Full text of the measure',
    continued: 'Full text of the measure, continued',
    page: (page, pages) => `Page ${page} of ${pages}`,
    demonstration: 'DEMONSTRATION – NOT FOR CIRCULATION',
    blankPage: 'This page is left blank.',
    declaration: {
      title: 'DECLARATION OF CIRCULATOR',
      inOwnHand:
        "To be completed in the circulator's own hand after the last signature is obtained.",
      body: 'I am 18 years of age or older. I circulated this section of the petition and saw each of its signatures being written. To the best of my information and belief each signature is the genuine signature of the person whose name it purports to be. All signatures were obtained between the dates written here.',
      fundersShown:
        'I showed each signer a valid and unfalsified Official Top Funders sheet, where the law asks for one.',
      perjury:
        'I declare under penalty of perjury under the laws of the State of California that this is true and correct.',
      fields: {
        'circulator-name': 'Printed name',
        'circulator-address': 'Residence address',
        'first-signature': 'First signature on (date)',
        'last-signature': 'Last signature on (date)',
        'executed-on': 'Executed on (date)',
        'executed-at': 'Executed at (place)',
        'circulator-signature': 'Signature of circulator',
      },
    },
    lawInOtherLanguage: '',
    unverified: '',
  },
  es: {
    ofTheRule: {
      'initiative-measure':
        'MEDIDA DE INICIATIVA QUE SE PRESENTARÁ DIRECTAMENTE A LOS VOTANTES.',
      'attorney-general':
        'El Procurador General de California ha preparado el siguiente título y resumen para circulación del propósito principal y los puntos de la medida propuesta:',
      'notice-to-the-public': 'AVISO AL PÚBLICO:',
      'same-month':
        'FIRME SOLO SI ES EL MISMO MES QUE INDICA LA HOJA OFICIAL DE PRINCIPALES DONANTES («OFFICIAL TOP FUNDERS») O SI VIO UNA HOJA OFICIAL DE ESTE MES.',
      'paid-or-volunteer':
        'ESTA PETICIÓN PUEDE SER CIRCULADA POR UNA PERSONA PAGADA O VOLUNTARIA. USTED TIENE DERECHO A PREGUNTAR.',
      'right-to-withdraw':
        'LOS PROPONENTES DE ESTA MEDIDA DE INICIATIVA TIENEN DERECHO A RETIRAR ESTA PETICIÓN EN CUALQUIER MOMENTO ANTES DE QUE LA MEDIDA CALIFIQUE PARA LA BOLETA.',
      'do-not-sign-unless':
        'NO FIRME A MENOS QUE haya visto la hoja oficial de principales donantes y su mes siga vigente.',
    },
    county: 'Condado:',
    countyRule: 'Solo pueden firmar los votantes inscritos de este condado. Condado:',
    columns: {
      'printed-name': 'Nombre en letra de molde',
      signature: 'Firma',
      'residence-address': 'SOLO domicilio de residencia',
      city: 'Ciudad o comunidad',
      date: 'Fecha',
    },
    officialUse: 'Solo para uso oficial',
    bodyHeading: [
      'Al Honorable Secretario de Estado de California:',
      'Nosotros, los abajo firmantes, votantes inscritos y calificados de California, residentes del condado de',
      ', proponemos por la presente «%s» y pedimos al Secretario de Estado que lo presente a los votantes de California para su aprobación o rechazo. El texto propuesto dice así:',
    ],
    legend:
      'Tachado: palabras que se eliminarían de la ley actual. Cursiva subrayada: las que se le añadirían; una sección nueva va sin marcas.',
    edits: { struck: 'tachado:', added: 'añadido:' },
    fullText: 'Texto completo de la medida',
    continued: 'Texto completo de la medida, continuación',
    page: (page, pages) => `Página ${page} de ${pages}`,
    demonstration: 'DEMOSTRACIÓN – NO CIRCULAR',
    blankPage: 'Esta página se deja en blanco.',
    declaration: {
      title: 'DECLARACIÓN DE LA PERSONA QUE CIRCULA LA PETICIÓN',
      inOwnHand: 'Para llenar de su puño y letra después de obtener la última firma.',
      body: 'Tengo 18 años de edad o más. Circulé esta sección de la petición y vi cómo se escribía cada una de sus firmas. Según mi leal saber y entender, cada firma es la firma auténtica de la persona cuyo nombre indica. Todas las firmas se obtuvieron entre las fechas aquí escritas.',
      fundersShown:
        'Mostré a cada firmante una hoja oficial de principales donantes válida y sin alteraciones, cuando la ley la exige.',
      perjury:
        'Declaro bajo pena de perjurio conforme a las leyes del Estado de California que esto es verdadero y correcto.',
      fields: {
        'circulator-name': 'Nombre en letra de molde',
        'circulator-address': 'Domicilio de residencia',
        'first-signature': 'Primera firma el (fecha)',
        'last-signature': 'Última firma el (fecha)',
        'executed-on': 'Firmado el (fecha)',
        'executed-at': 'Firmado en (lugar)',
        'circulator-signature': 'Firma de la persona que circula',
      },
    },
    lawInOtherLanguage:
      'El texto legal se imprime en inglés, el idioma en que se promulgaría.',
    unverified: 'Traducción pendiente de verificación oficial.',
  },
}
