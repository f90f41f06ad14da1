/**
 * The editor of a record file. It lives in a shadow root: there CodeMirror makes its styles as style sheets and not as
 * style elements, which the Content-Security-Policy of the page forbids.
 */
import { autocompletion, type CompletionSource, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { indentUnit } from '@codemirror/language';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { type Command, drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import style from './Desk.module.css';
import { editorLook } from './editorLook.js';

interface Props {
  label: string;
  text: string;
  onChange: (text: string) => void;
  diagnostics: readonly Diagnostic[];
  complete: CompletionSource;
  /** Where the cursor is put, when it is another object. */
  place?: { at: number };
}

/** Tab indents until Escape is pressed; then it leaves the editor, until something is typed again. */
const lettingTabLeave: Command = (view) => {
  view.setTabFocusMode(true);
  return false;
};

/**
 * Text that replaces a selection. The browser would keep the colours of the selected text as a style attribute, which the
 * Content-Security-Policy refuses.
 */
const typingOver = EditorView.domEventHandlers({
  beforeinput({ inputType, isComposing, data }, view) {
    if (inputType !== 'insertText' || isComposing || data === null || view.state.selection.main.empty)
      return false;
    view.dispatch(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
    return true;
  },
});

export function Editor({ label, text, onChange, diagnostics, complete, place }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  // The editor lives longer than one rendering: it takes the newest functions from here.
  const now = useRef({ onChange, complete });
  now.current = { onChange, complete };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the text that it begins with; later ones are dispatched.
  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const state = EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        EditorView.lineWrapping,
        yaml(),
        indentUnit.of('  '),
        lintGutter(),
        autocompletion({
          override: [(context) => now.current.complete(context)],
          icons: false,
          defaultKeymap: false,
        }),
        keymap.of([
          { key: 'Escape', run: lettingTabLeave },
          ...completionKeymap,
          ...historyKeymap,
          ...lintKeymap,
          ...defaultKeymap,
          indentWithTab,
        ]),
        EditorView.contentAttributes.of({ 'aria-label': label }),
        EditorView.updateListener.of(({ docChanged, view, state: { doc } }) => {
          if (!docChanged) return;
          view.setTabFocusMode(false);
          now.current.onChange(doc.toString());
        }),
        typingOver,
        editorLook,
      ],
    });
    const made = new EditorView({ state, parent: root, root });
    view.current = made;
    return () => made.destroy();
  }, [label]);

  useEffect(() => {
    const doc = view.current?.state.doc;
    if (!doc || doc.toString() === text) return;
    view.current?.dispatch({ changes: { from: 0, to: doc.length, insert: text } });
  }, [text]);

  useEffect(() => {
    if (!view.current) return;
    const { length } = view.current.state.doc;
    const fitting = diagnostics.filter(({ to }) => to <= length);
    view.current.dispatch(setDiagnostics(view.current.state, fitting));
  }, [diagnostics]);

  useEffect(() => {
    if (!view.current || !place) return;
    const anchor = Math.min(place.at, view.current.state.doc.length);
    view.current.dispatch({ selection: { anchor }, scrollIntoView: true });
    view.current.focus();
  }, [place]);

  return <div ref={host} className={style.editor} />;
}
