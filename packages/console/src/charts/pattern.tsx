/** The textures that stand beside colours, so that zones differ without them too. */
export type Texture = 'hatch' | 'dots' | 'bars'

/** A pattern to fill with by `url(#id)`. */
export function Pattern(props: { readonly id: string; readonly texture: Texture }) {
  const { id, texture } = props
  switch (texture) {
    case 'hatch':
      return (
        <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse">
          <rect width="7" height="7" className="fill-grey-soft" fillOpacity="0.55" />
          <path d="M-1,8L8,-1" className="stroke-grey" strokeOpacity="0.5" />
        </pattern>
      )
    case 'dots':
      return (
        <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" className="fill-ochre-soft" />
          <circle cx="2" cy="2" r="1.2" className="fill-ochre" />
          <circle cx="6" cy="6" r="1.2" className="fill-ochre" />
        </pattern>
      )
    case 'bars':
      return (
        <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" className="fill-teal-soft" />
          <path d="M0,3H6" className="stroke-teal" strokeOpacity="0.55" />
        </pattern>
      )
  }
}
