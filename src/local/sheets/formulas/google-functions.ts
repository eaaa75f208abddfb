// Functions the engine computes otherwise than Google: TODAY and NOW must follow the workspace's clock and the spreadsheet's
// time zone, TEXT must print by the spreadsheet's locale, SUMPRODUCT must work on arrays without ARRAYFORMULA.
import { FunctionArgumentType, FunctionPlugin, HyperFormula } from 'hyperformula';
import type { ImplementedFunctions } from 'hyperformula';
import { format, isValidFormat } from 'numfmt';

/** What an engine carries for its functions. */
export interface EngineContext {
  /** Serial day with fraction, in the spreadsheet's time zone. */
  now(): number;
  /** BCP 47 language for printing. */
  readonly language: string;
  /** TEXT's patterns are written with the spreadsheet's own signs: `0,0` in vi_VN. */
  readonly decimalComma: boolean;
}

interface PluginInternals {
  runFunction(
    args: unknown,
    state: unknown,
    metadata: unknown,
    implementation: (...given: never[]) => unknown,
  ): unknown;
  metadata(name: string): unknown;
  readonly config: { context: unknown };
}

export class GoogleFunctions extends FunctionPlugin {
  static override implementedFunctions: ImplementedFunctions = {
    TODAY: { method: 'today', parameters: [], isVolatile: true, returnNumberType: 'NUMBER_DATE' as never },
    NOW: { method: 'now', parameters: [], isVolatile: true, returnNumberType: 'NUMBER_DATETIME' as never },
    TEXT: {
      method: 'text',
      parameters: [{ argumentType: FunctionArgumentType.NOERROR }, { argumentType: FunctionArgumentType.STRING }],
    },
  };

  private run(name: string, ast: unknown, state: unknown, implementation: (...given: never[]) => unknown): unknown {
    const inner = this as unknown as PluginInternals;
    return inner.runFunction((ast as { args: unknown }).args, state, inner.metadata(name), implementation);
  }

  private context(): EngineContext {
    return (this as unknown as PluginInternals).config.context as EngineContext;
  }

  today(ast: unknown, state: unknown): unknown {
    return this.run('TODAY', ast, state, () => Math.floor(this.context().now()));
  }

  now(ast: unknown, state: unknown): unknown {
    return this.run('NOW', ast, state, () => this.context().now());
  }

  text(ast: unknown, state: unknown): unknown {
    return this.run('TEXT', ast, state, (value: unknown, pattern: string) => {
      const plain = typeof value === 'object' && value !== null && 'val' in value ? value.val : value;
      if (!isValidFormat(pattern)) return pattern;
      const given = typeof plain === 'symbol' ? 0 : plain;
      return format(plainPattern(pattern, this.context().decimalComma), given, {
        locale: this.context().language,
        leap1900: false,
      });
    });
  }
}

/** A pattern with the signs every pattern has inside: `.` for decimals. A date's pattern is left alone. */
function plainPattern(pattern: string, decimalComma: boolean): string {
  if (!decimalComma || /[dmyhs]/i.test(pattern)) return pattern;
  return pattern.replace(/[.,]/g, (sign) => (sign === ',' ? '.' : ','));
}

let registered = false;

/** Registers them once for the process. */
export function registerGoogleFunctions(): void {
  if (registered) return;
  registered = true;
  const names = { TODAY: 'TODAY', NOW: 'NOW', TEXT: 'TEXT' };
  HyperFormula.registerFunctionPlugin(GoogleFunctions, { enGB: names });
  const arrays = HyperFormula.getFunctionPlugin('SUMPRODUCT')?.implementedFunctions['SUMPRODUCT'];
  if (arrays) arrays.enableArrayArithmeticForArguments = true;
}
