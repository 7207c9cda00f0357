/** The version that the API document and the health check name. */
export const version = '0.1.0'
