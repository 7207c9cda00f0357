import { Component, type ReactNode } from 'react'
import { FailureNotice } from './failure-notice.tsx'

/** Keeps a screen's failure inside the frame, with a way to try again. */
export class FailureBoundary extends Component<
  { readonly children: ReactNode; readonly reset: () => void },
  { readonly error: unknown }
> {
  override state: { readonly error: unknown } = { error: undefined }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    if (this.state.error === undefined) return this.props.children
    const again = () => {
      this.props.reset()
      this.setState({ error: undefined })
    }
    return <FailureNotice error={this.state.error} again={again} />
  }
}
