// A failure as Apps Script's services throw it: an `Exception`, whose message is all that a script gets to see.

export class ScriptException extends Error {
  override readonly name: string = 'Exception';
}

/** Cannot be caught for good: every later service call throws it again, and the run ends with it. */
export class ExecutionTimeExceeded extends ScriptException {
  constructor() {
    super('Exceeded maximum execution time');
  }
}

/** google.script.run named a function that is not a public one. */
export class FunctionNotFound extends Error {
  constructor(functionName: string) {
    super(`Script function not found: ${functionName}`);
  }
}

/** An argument or a result that google.script.run does not carry. */
export class IllegalValue extends Error {}
