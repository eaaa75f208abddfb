// The shared engines of one workspace, one for each locale and time zone that occurs in it.
import { languageOf } from '../values/number-format';
import { zonedSerial } from '../zoned-serial';
import type { SpreadsheetState } from '../state';
import { usesDecimalComma } from './dialect';
import { Engine } from './engine';
import type { EngineHouse } from './engine';
import { SharedEngine } from './shared-engine';

export class WorkspaceEngines implements EngineHouse {
  private readonly shared = new Map<string, SharedEngine>();
  private made = 0;

  constructor(private readonly nowMs: () => number) {}

  /** An engine for one more spreadsheet. */
  newEngine(): Engine {
    this.made += 1;
    return new Engine(this, `f${this.made}`);
  }

  now({ properties }: SpreadsheetState): number {
    return zonedSerial(this.nowMs(), properties.timeZone);
  }

  engineFor(state: SpreadsheetState): SharedEngine {
    const { locale, timeZone } = state.properties;
    const key = `${locale} ${timeZone}`;
    const known = this.shared.get(key);
    if (known) return known;
    const context = {
      now: () => zonedSerial(this.nowMs(), timeZone),
      language: languageOf(locale),
      decimalComma: usesDecimalComma(locale),
    };
    const dateFormats = [locale === 'en_US' ? 'MM/DD/YYYY' : 'DD/MM/YYYY', 'YYYY-MM-DD'];
    const made = new SharedEngine(context, { dateFormats });
    this.shared.set(key, made);
    return made;
  }
}
