// HyperFormula works out both branches of every IF, which in a chain of thirty rules is thirty sentences for one answer.
// Here IF leaves alone the branch that is not asked for, as spreadsheets do; everything else stays HyperFormula's own, also
// what IF makes of a condition that is no plain TRUE or FALSE.
import { FunctionArgumentType, FunctionPlugin, HyperFormula } from 'hyperformula';

/** The parts of a plugin that are protected from us by type only. */
interface Evaluator {
  evaluateAst(ast: unknown, state: unknown): unknown;
  runFunction(args: unknown, state: unknown, metadata: unknown, run: (...values: unknown[]) => unknown): unknown;
  metadata(name: string): unknown;
}

class LazyIf extends FunctionPlugin {
  static override readonly implementedFunctions = {
    IF: {
      method: 'lazyIf',
      parameters: [
        { argumentType: FunctionArgumentType.BOOLEAN },
        { argumentType: FunctionArgumentType.SCALAR, passSubtype: true },
        { argumentType: FunctionArgumentType.SCALAR, defaultValue: false, passSubtype: true },
      ],
    },
  };

  lazyIf(ast: { readonly args: readonly unknown[] }, state: unknown): unknown {
    const evaluator = this as unknown as Evaluator;
    const [condition, then, otherwise] = ast.args;
    const decided = otherwise === undefined ? undefined : evaluator.evaluateAst(condition, state);
    if (typeof decided === 'boolean') return evaluator.evaluateAst(decided ? then : otherwise, state);
    return evaluator.runFunction(ast.args, state, evaluator.metadata('IF'), (chosen, first, second) =>
      chosen === true ? first : second,
    );
  }
}

/** For all engines of this process that are built from now on. */
export function leaveUnaskedBranchesAlone(): void {
  HyperFormula.registerFunctionPlugin(LazyIf, { enGB: { IF: 'IF' } });
}
