// Opens the sidebar in Chromium as Google's frame does: 300 px wide, its script and style inline, with the fake server before it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { Fake } from './fake-server';

export const SIDEBAR_WIDTH_PX = 300;

let documentText: Promise<string> | undefined;

/** A page of the frame's size. */
export async function sidebarPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: SIDEBAR_WIDTH_PX, height: 720 }, locale: 'vi-VN' });
  documentText ??= sidebarDocument();
  const body = await documentText;
  await page.route('http://sidebar.test/**', async (route) => {
    await route.fulfill({ contentType: 'text/html; charset=utf-8', body });
  });
  return page;
}

/** Opens the sidebar anew, as if it had just been chosen from the menu. */
export async function openSidebar(page: Page, options: Partial<Fake> = {}): Promise<void> {
  await page.goto(`http://sidebar.test/?${encodeURIComponent(JSON.stringify(options))}`);
}

async function sidebarDocument(): Promise<string> {
  const [server, sidebar] = await Promise.all([bundle('test/client/fake-server.ts'), bundle('src/client/main.ts')]);
  const style = readFileSync(path.resolve('src/client/style.css'), 'utf8');
  return readFileSync(path.resolve('src/client/page.html'), 'utf8')
    .replace('/*style*/', () => style)
    .replace('/*script*/', () => `${server}\n${sidebar}`);
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.resolve(entry)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
  });
  return (outputFiles[0]?.text ?? '').split('</script').join('<\\/script');
}
