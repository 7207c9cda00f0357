import { useLayoutEffect, useRef, useState } from 'react'

/**
 * The width in pixels of the element that carries `ref`, followed as it changes, so that
 * charts are drawn at their real size and letters in them stay readable.
 */
export function useMeasuredWidth<E extends HTMLElement>() {
  const ref = useRef<E>(null)
  const [width, setWidth] = useState(0)

  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => setWidth(Math.floor(element.getBoundingClientRect().width))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  return { ref, width }
}
