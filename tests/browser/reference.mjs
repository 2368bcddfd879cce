// node reference.mjs CHROMIUM PAGE FOLDER WORD: what a person does with a reference page, as JSON.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { shot } from './shot.mjs';

const [executablePath, file, folder, word] = process.argv.slice(2);
const address = pathToFileURL(file).href;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const seen = { complaints: [], requests: [], dialogs: [], faults: {} };

async function opened(options) {
  const context = await browser.newContext({ viewport: { width: 1300, height: 900 }, ...options });
  const page = await context.newPage();
  page.on('console', (said) => {
    if (['error', 'warning'].includes(said.type())) seen.complaints.push(said.text());
  });
  page.on('pageerror', (error) => seen.complaints.push(String(error)));
  page.on('request', (request) => {
    if (request.url() !== address) seen.requests.push(request.url());
  });
  page.on('dialog', async (dialog) => {
    seen.dialogs.push(dialog.message());
    await dialog.dismiss();
  });
  await page.goto(address);
  return page;
}

/** What axe-core finds that is serious or worse. */
async function judged(page, name) {
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
  });
  await page.waitForTimeout(200);
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  seen.faults[name] = found.violations
    .filter((one) => ['serious', 'critical'].includes(one.impact))
    .map((one) => `${one.id}: ${one.nodes.length} times, ${one.nodes[0].html.slice(0, 200)}`);
}

for (const [name, options] of [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['phone', { viewport: { width: 390, height: 800 } }],
]) {
  const page = await opened({ colorScheme: 'light', ...options });
  writeFileSync(`${folder}/${name}.png`, await shot(page));
  seen[name] = await page.evaluate(() => ({
    sideways: document.documentElement.scrollWidth > innerWidth,
    paper: getComputedStyle(document.body).backgroundColor,
  }));
  await judged(page, name);
  await page.context().close();
}

const page = await opened({ permissions: ['clipboard-read', 'clipboard-write'] });
const entries = () => page.locator('nav.index li:visible').allTextContents();
if (await page.getByRole('searchbox').count()) {
  seen.found = [(await entries()).length];
  await page.getByRole('searchbox').fill(word);
  seen.found.push(await entries());
  seen.status = await page.getByRole('status').textContent();
  await page.getByRole('searchbox').fill('');
  const tag = page.locator('form button.tag').first();
  if (await tag.count()) {
    await tag.click();
    seen.tagged = (await entries()).length;
    await tag.click();
  }
  seen.after = (await entries()).length;
}
const tabs = page.getByRole('tablist', { name: 'Outputs' }).first();
if (await tabs.count()) {
  const state = () => tabs.evaluate((list) => [
    list.querySelector('[aria-selected=true]').textContent,
    [...list.parentElement.querySelectorAll(':scope > section')].filter((one) => one.checkVisibility()).map((one) => one.dataset.name).join(),
    document.activeElement.textContent,
  ]);
  seen.tabs = [(await state()).slice(0, 2)];
  await tabs.getByRole('tab').last().click();
  seen.tabs.push(await state());
  for (const key of ['ArrowRight', 'ArrowLeft', 'Home', 'End']) {
    await page.keyboard.press(key);
    seen.tabs.push(await state());
  }
  seen.everywhere = await page.evaluate(() => new Set(
    [...document.querySelectorAll('[data-group=code].made [aria-selected=true]')].map((tab) => tab.textContent),
  ).size);
  const panel = tabs.locator('xpath=..').locator('section:visible');
  seen.coloured = await panel.locator('code span').count();
  await panel.getByRole('button').click();
  seen.copied = [await page.evaluate(() => navigator.clipboard.readText()), await panel.locator('pre').textContent()];
}
const radio = page.getByRole('radio', { name: 'examples' });
if (await radio.count()) {
  const shown = () => page.evaluate(() => [...new Set([...document.querySelectorAll('div[data-values]')]
    .filter((part) => getComputedStyle(part).display !== 'none').map((part) => part.dataset.values))]);
  seen.values = [await shown()];
  await radio.check();
  seen.values.push(await shown());
}
seen.links = await page.evaluate(() => [...document.querySelectorAll('a[href^="#"]')]
  .map((link) => link.getAttribute('href')).filter((hash) => !document.getElementById(decodeURIComponent(hash.slice(1)))));
const counts = () => {
  const found = {};
  for (const part of document.querySelectorAll('*')) found[part.localName] = (found[part.localName] ?? 0) + 1;
  return found;
};
seen.elements = await page.evaluate(counts);
seen.events = await page.evaluate(() => [...document.querySelectorAll('*')]
  .flatMap((part) => [...part.attributes].map((one) => one.name)).filter((name) => /^(on|style$|src)/.test(name)));
await page.emulateMedia({ media: 'print' });
seen.printed = await page.evaluate(() => [...document.querySelectorAll('form, .copy, [role=tablist]')].filter((part) => part.checkVisibility()).length);

const bare = await opened({ javaScriptEnabled: false });
seen.bare = {
  forms: await bare.locator('form:visible').count(),
  text: await bare.locator('body').innerText(),
  hidden: await bare.locator('.tabs > section:not(:visible)').count(),
  code: await bare.locator('.tabs > section').count(),
};
await browser.close();
console.log(JSON.stringify(seen));
