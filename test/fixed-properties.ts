import * as fc from 'fast-check'

/**
 * Properties look at the same cases in every run, so that none fails by chance in a run that has
 * other things to prove. Whoever hunts sets PROPERTY_SEED to another number.
 */
const seed = Number(process.env['PROPERTY_SEED'] ?? 20_170_725)

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed })
