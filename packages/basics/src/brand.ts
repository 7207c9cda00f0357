declare const brand: unique symbol

/** A primitive that knows what it identifies: a county code is not a line id. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }
