// The editor: highlighting, brackets, undo, search, completion, and mistakes marked where they are.
import { EditorState } from "@codemirror/state";
import {
  EditorView, drawSelection, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers, tooltips,
} from "@codemirror/view";
import { HighlightStyle, StreamLanguage, bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { highlightSelectionMatches, searchKeymap } from "@codemirror/search";
import { forceLinting, lintGutter, lintKeymap, linter, setDiagnostics } from "@codemirror/lint";
import { sparql } from "@codemirror/legacy-modes/mode/sparql";
import { tags } from "@lezer/highlight";
import { check } from "./asking.js";
import { complete, prefixLine } from "./completion.js";
import { vocabulary } from "./vocabulary.js";
import { say } from "./words.js";

const QUIET_TIME = 600;

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--plum)", fontWeight: "600" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--teal)" },
  { tag: tags.comment, color: "var(--ink3)", fontStyle: "italic" },
  { tag: [tags.variableName, tags.special(tags.variableName)], color: "var(--blue)" },
  { tag: [tags.number, tags.bool, tags.atom], color: "var(--rust)" },
  { tag: [tags.propertyName, tags.name, tags.tagName, tags.standard(tags.name)], color: "var(--ink)" },
]);

const look = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--sheet)", border: "1px solid var(--ink3)", borderRadius: "3px" },
  "&.cm-focused": { outline: "3px solid var(--focus)", outlineOffset: "2px" },
  ".cm-scroller": { font: "400 13.5px/1.5 var(--code)", maxHeight: "62vh", minHeight: "14em" },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)", borderLeftWidth: "2px" },
  ".cm-gutters": { backgroundColor: "var(--wash)", color: "var(--ink2)", borderRight: "1px solid var(--rule)" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "color-mix(in srgb, var(--wash) 60%, transparent)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "color-mix(in srgb, var(--focus) 28%, transparent)",
  },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "transparent", outline: "1.5px solid var(--ink2)" },
  "&.cm-focused .cm-nonmatchingBracket": { backgroundColor: "transparent", outline: "1.5px solid var(--rust)" },
  ".cm-tooltip, .cm-panels": { color: "var(--ink)", backgroundColor: "var(--sheet)", border: "1px solid var(--rule)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--code)", fontSize: "13px", maxHeight: "18em" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "3px 8px" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": { backgroundColor: "var(--ink)", color: "var(--on)" },
  ".cm-tooltip.cm-completionInfo": { padding: "6px 10px", maxWidth: "34em", fontFamily: "var(--text)" },
  ".cm-completionDetail": { opacity: ".8" },
  ".cm-panels input, .cm-panels button": { minHeight: "0" },
  ".cm-diagnostic": { fontFamily: "var(--text)" },
  ".cm-searchMatch": { backgroundColor: "color-mix(in srgb, var(--gold) 35%, transparent)" },
});

/** Where a problem is in the text: its token, or the whole first line for one without place. */
function diagnostic(document, { line, column, message }) {
  const row = document.line(Math.min(line ?? 1, document.lines));
  const from = Math.min(row.from + (column ?? 1) - 1, row.to);
  const rest = document.sliceString(from, row.to);
  const length = line ? (/^(?:[\p{L}\p{N}_?$:@.-]+|\S)/u.exec(rest)?.[0].length ?? 0) : rest.length;
  return { from, to: from + length, severity: "error", message };
}

/** What mends a name whose prefix is known here and not in the text. */
async function remedies({ message }) {
  const prefix = /prefixed name: ([\w-]+):/.exec(message)?.[1];
  const { prefixes } = await vocabulary;
  return prefixes[prefix] === undefined
    ? []
    : [{
        name: `PREFIX ${prefix}:`,
        apply: (view) => view.dispatch({ changes: prefixLine(view.state.doc.toString(), prefix, prefixes), userEvent: "input" }),
      }];
}

/** @param told is told what is wrong with the text, or nothing */
export function createEditor({ place, text, nonce, run, told }) {
  const mistakes = linter(async (view) => {
    const asked = view.state.doc;
    if (asked.toString().trim() === "") {
      told(undefined);
      return [];
    }
    const found = await check(asked.toString()).catch(() => ({ ok: true }));
    if (!view.state.doc.eq(asked)) {
      return [];
    }
    told(found.ok ? undefined : found);
    return found.ok ? [] : [{ ...diagnostic(asked, found), actions: await remedies(found) }];
  }, { delay: QUIET_TIME });
  const runs = () => {
    run();
    return true;
  };
  const view = new EditorView({
    parent: place,
    state: EditorState.create({
      doc: text,
      extensions: [
        EditorView.cspNonce.of(nonce),
        keymap.of([{ key: "Mod-Enter", run: runs }]),
        lineNumbers(), lintGutter(), mistakes, history(), drawSelection(), highlightActiveLine(), highlightActiveLineGutter(),
        indentOnInput(), indentUnit.of("  "), bracketMatching(), closeBrackets(), highlightSelectionMatches(),
        StreamLanguage.define(sparql), syntaxHighlighting(colours), look, tooltips({ parent: document.body }),
        autocompletion({ override: [complete], icons: false }),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ tabindex: "0", "aria-label": say("editor"), "aria-describedby": "keys mistake" }),
        keymap.of([
          ...closeBracketsKeymap, ...completionKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...lintKeymap, indentWithTab,
        ]),
      ],
    }),
  });
  return {
    view,
    text: () => view.state.doc.toString(),
    write(fresh) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: fresh } });
      forceLinting(view);
    },
    /** Marks a problem and goes there. */
    mark(problem) {
      const marked = diagnostic(view.state.doc, problem);
      view.dispatch(setDiagnostics(view.state, [marked]));
      if (problem.line) {
        view.dispatch({ selection: { anchor: marked.from }, scrollIntoView: true });
        view.focus();
      }
    },
  };
}
