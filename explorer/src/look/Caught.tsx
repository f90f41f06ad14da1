/** Shows what went wrong in place of a blank page, such as a part of the page that could not be loaded. */
import { Component, type ReactNode } from 'react';
import { Failed } from './Notice.js';

interface Props {
  children: ReactNode;
}

/** React has no hook for this: it asks for a class. */
export class Caught extends Component<Props, { problem?: Error }> {
  override state: { problem?: Error } = {};

  static getDerivedStateFromError(problem: unknown) {
    return { problem: problem instanceof Error ? problem : new Error(String(problem)) };
  }

  override render(): ReactNode {
    const { problem } = this.state;
    // A part that failed to load is asked for again by the browser only with the whole page.
    return problem ? <Failed problem={problem} again={() => location.reload()} /> : this.props.children;
  }
}
