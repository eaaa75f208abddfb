// The folder on disk that holds a workspace: plain JSON files that a person can read, written whole and never half.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export class StateFolder {
  constructor(readonly dir: string) {
    mkdirSync(dir, { recursive: true });
  }

  readJson(name: string): unknown {
    const text = this.readText(name);
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  }

  readText(name: string): string | undefined {
    return this.read(name)?.toString('utf8');
  }

  read(name: string): Buffer | undefined {
    const file = path.join(this.dir, name);
    return existsSync(file) ? readFileSync(file) : undefined;
  }

  /** Names of the files in a subfolder, without their ending. */
  names(subfolder: string, ending: string): string[] {
    const folder = path.join(this.dir, subfolder);
    if (!existsSync(folder)) return [];
    const found = readdirSync(folder).filter((name) => name.endsWith(ending));
    return found.map((name) => name.slice(0, name.length - ending.length)).sort();
  }

  writeJson(name: string, value: unknown): void {
    this.write(name, `${JSON.stringify(value, undefined, 1)}\n`);
  }

  /** Through a file beside it, so that a crash leaves the old content or the new. */
  write(name: string, content: string | Uint8Array): void {
    const file = path.join(this.dir, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, content);
    renameSync(`${file}.new`, file);
  }

  remove(name: string): void {
    rmSync(path.join(this.dir, name), { force: true });
  }

  destroy(): void {
    rmSync(this.dir, { recursive: true, force: true });
  }
}
