// HtmlService: the project's HTML files, served as they are. Templates are not simulated.
import type { ServiceObject } from '../bridge';
import { ScriptException } from '../script-exception';
import type { ScriptRun } from '../script-run';

export interface HtmlOutput {
  getContent(): string;
  getTitle(): string;
  setTitle(title: unknown): HtmlOutput;
  setWidth(width: unknown): HtmlOutput;
  setHeight(height: unknown): HtmlOutput;
}

function htmlOutput(content: string): HtmlOutput {
  let shownTitle = '';
  const output: HtmlOutput = {
    getContent: () => content,
    getTitle: () => shownTitle,
    setTitle: (title) => {
      shownTitle = String(title);
      return output;
    },
    /** A sidebar is 300 pixels wide whatever is asked for. */
    setWidth: () => output,
    setHeight: () => output,
  };
  return output;
}

export function htmlService(run: ScriptRun): ServiceObject {
  return {
    createHtmlOutputFromFile: (name: unknown) => {
      const content = run.setting.html(String(name).replace(/\.html$/, ''));
      if (content === undefined) throw new ScriptException(`No HTML file named ${String(name)} was found.`);
      return htmlOutput(content);
    },
    createHtmlOutput: (content: unknown = '') => htmlOutput(String(content)),
  };
}
