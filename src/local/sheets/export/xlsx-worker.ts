// hucre writes .xlsx files asynchronously (it waits for compression), while an export must answer at once like everything in
// the stand-in. So it runs in a worker thread, and this thread sleeps on a shared counter until the bytes are there.
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import type { WriteOptions } from 'hucre/xlsx';

/** Milliseconds after which an export has hung: 100 times what a large workbook takes. */
const PATIENCE_MS = 60_000;

const WORKER_SOURCE = `
const { workerData } = require('node:worker_threads');
const { port, signal, library } = workerData;
port.on('message', async (options) => {
  let answer;
  try {
    const { writeXlsx } = await import(library);
    answer = { bytes: await writeXlsx(options) };
  } catch (error) {
    answer = { failure: String(error && error.stack || error) };
  }
  port.postMessage(answer);
  Atomics.add(signal, 0, 1);
  Atomics.notify(signal, 0);
});
`;

interface Writer {
  readonly port: MessagePort;
  readonly signal: Int32Array;
}

interface Answer {
  readonly bytes?: Uint8Array;
  readonly failure?: string;
}

let writer: Writer | undefined;

function startWriter(): Writer {
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const { port1, port2 } = new MessageChannel();
  // Found from the running program (built or under test), since neither form of module knows its own place in the other.
  const start = process.argv[1] ?? path.join(process.cwd(), 'index.js');
  const library = pathToFileURL(createRequire(start).resolve('hucre/xlsx')).href;
  const worker = new Worker(WORKER_SOURCE, {
    eval: true,
    workerData: { port: port2, signal, library },
    transferList: [port2],
  });
  worker.unref();
  port1.unref();
  return { port: port1, signal };
}

/** @throws what the writer threw, or that it did not answer. */
export function writeInWorker(options: WriteOptions): Uint8Array {
  writer ??= startWriter();
  const { port, signal } = writer;
  const before = Atomics.load(signal, 0);
  port.postMessage(options);
  Atomics.wait(signal, 0, before, PATIENCE_MS);
  const received = receiveMessageOnPort(port) as { message: Answer } | undefined;
  const bytes = received?.message.bytes;
  if (!bytes) throw new Error(`The .xlsx writer failed: ${received?.message.failure ?? 'it gave no answer'}`);
  return bytes;
}
