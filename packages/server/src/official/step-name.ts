import type { ProcedureStepId } from '@groundswell/rules'

const names: Readonly<Record<ProcedureStepId, string>> = {
  'raw-count': 'Raw count',
  requirement: 'Requirement',
  commitment: 'Frame and commitment',
  seed: 'Seed',
  draw: 'Draw',
  verification: 'Verify',
  duplicates: 'Duplicates',
  projection: 'Projection',
  distribution: 'Districts',
  outcome: 'Outcome',
  'second-draw': 'Second draw',
  'second-verification': 'Verify the second sample',
  'second-duplicates': 'Duplicates of the second sample',
  'second-projection': 'Second projection',
  'second-outcome': 'Second outcome',
  'full-check': 'Check of every line',
  'state-certificates': 'Certificates of the member states',
  certificate: 'Certificate',
}

/** A step of the procedure as the desk names it. */
export function stepName(id: ProcedureStepId): string {
  return names[id]
}
