import type { Measure } from './measure.ts'

/**
 * A measure for trying things out, in the shape of California's 16-0011A1 of 2017: it strikes
 * a sentence of the constitution and puts a linked question with its own quorum and threshold.
 * Its text is ours, invented for demonstration; only the sentence of the present law that it
 * strikes is the constitution's own. It is not for circulation, and says so wherever it stands.
 */
export const demonstrationMeasure: Measure = {
  code: 'DEMO',
  identifier: '16-0011A1',
  rules: 'us-ca@2017-01-26',
  kind: 'amendment',
  demonstration: true,
  lawLanguage: 'en',
  amends:
    'an amendment to the Constitution of California, and an addition to the Elections Code, relating to a vote on independence',
  texts: [
    {
      language: 'en',
      title: 'California Nationhood. Initiative Constitutional Amendment and Statute.',
      summary:
        'Strikes from the state constitution the sentence that calls California an inseparable part of the United States. Asks at a later statewide vote whether California should become a free and independent country. The answer is yes only if at least half of the registered voters take part and at least 55 percent of those who vote on the question approve. Requires the Governor to report the result and, after a yes, to ask for membership in the United Nations. Fiscal effects: one-time election costs of tens of millions of dollars; after a yes, large but unknown effects on public budgets.',
      wording: 'official',
    },
    {
      language: 'es',
      title:
        'Nación de California. Enmienda constitucional y ley por iniciativa ciudadana.',
      summary:
        'Elimina de la constitución estatal la frase que llama a California parte inseparable de los Estados Unidos. Somete a votación estatal posterior la pregunta de si California debe convertirse en un país libre e independiente. La respuesta es sí solo si participa al menos la mitad de los votantes inscritos y lo aprueba al menos el 55 por ciento de quienes votan sobre la pregunta. Exige que el Gobernador informe del resultado y, tras un sí, solicite el ingreso en las Naciones Unidas. Efectos fiscales: costos electorales únicos de decenas de millones de dólares; tras un sí, efectos grandes pero desconocidos en los presupuestos públicos.',
      wording: 'unverified-translation',
    },
  ],
  sections: [
    {
      number: 'SECTION 1.',
      leadIn: 'Findings and purpose.',
      act: {
        kind: 'uncodified',
        text: '(a) The people of California hold the power to alter the form of their government by their own vote.\n(b) The purpose of this measure is to let the registered voters of California say, at one election and under conditions that are known beforehand, whether they wish California to become an independent country.\n(c) This measure does not decide that question. It removes one sentence from the constitution and provides for the vote.',
      },
    },
    {
      number: 'SEC. 2.',
      leadIn:
        'Section 1 of Article III of the California Constitution is amended to read:',
      act: {
        kind: 'amend',
        address: 'Cal. Const. art. III § 1',
        current:
          'The State of California is an inseparable part of the United States of America, and the United States Constitution is the supreme law of the land.',
        edits: [
          {
            kind: 'strike',
            text: 'The State of California is an inseparable part of the United States of America, and the United States Constitution is the supreme law of the land.',
          },
        ],
      },
    },
    section(
      'SEC. 3.',
      '90000',
      'This part is called the California Independence Vote Act.',
    ),
    section(
      'SEC. 4.',
      '90001',
      '(a) A special statewide election is held on March 13, 2019. The only question on its ballot is the question of subdivision (b).\n(b) The ballot reads: “Should California become a free, sovereign, and independent country?” Voters answer “Yes” or “No”.\n(c) The order of the two answers is rotated from precinct to precinct. No other words stand beside them.',
    ),
    section(
      'SEC. 5.',
      '90002',
      '(a) The question passes only if both of these conditions are met:\n(1) The number of voters who cast a ballot at the election is at least 50 percent of the number of voters who are registered on the fifteenth day before it.\n(2) The number of “Yes” votes is at least 55 percent of all “Yes” and “No” votes.\n(b) Neither condition is met by rounding up. A ballot without an answer counts for paragraph (1) and not for paragraph (2).',
    ),
    section(
      'SEC. 6.',
      '90003',
      '(a) The counties report the number of registered voters, of ballots cast, and of “Yes” and “No” votes to the Secretary of State within 30 days.\n(b) Each county compares by hand the paper ballots of a random sample with its count before it reports. The sample is drawn in public.\n(c) The Secretary of State certifies within 8 days of the last report whether each condition of Section 90002 is met, and states the four numbers for each county.',
    ),
    section(
      'SEC. 7.',
      '90004',
      '(a) If the question passes, the certificate is the declaration of the will of the voters that California become independent. The Governor delivers it to the President and to the Congress of the United States within 10 days.\n(b) The Governor asks the United Nations for admission of California as a member within 60 days, and reports to the Legislature every 90 days what has been done.\n(c) If the question does not pass, it is not put again under this part.',
    ),
    section(
      'SEC. 8.',
      '90005',
      '(a) Until a change of California’s status takes effect, all laws in force remain in force, and all officers continue in their offices.\n(b) The Legislature may provide by law for carrying out this part. It may not change the question, the day, or the conditions.',
    ),
    {
      number: 'SEC. 9.',
      leadIn: 'Severability.',
      act: {
        kind: 'uncodified',
        text: 'If a provision of this measure, or its application to a person or a case, is held invalid, the other provisions and applications remain in effect.',
      },
    },
  ],
  questions: [
    {
      id: 'independence',
      text: 'Should California become a free, sovereign, and independent country?',
      quorumPercent: 50,
      thresholdPercent: 55,
    },
  ],
}

function section(number: string, code: string, text: string) {
  const address = `Cal. Elec. Code § ${code}`
  const leadIn = `Section ${code} is added to the Elections Code, to read:`
  return {
    number,
    leadIn,
    act: { kind: 'add' as const, address, text: `${code}. ${text}` },
  }
}
