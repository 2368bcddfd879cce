// node serve.mjs CHROMIUM ADDRESS CONTRACT FOLDER: edits a contract while a browser shows its page, and
// says as JSON what the browser has shown.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { shot } from './shot.mjs';

const [executablePath, address, contract, folder] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 1300, height: 900 }, bypassCSP: false });
const seen = { complaints: [], elsewhere: [], faults: {} };
page.on('console', (said) => {
  if (['error', 'warning'].includes(said.type())) seen.complaints.push(said.text());
});
page.on('pageerror', (error) => seen.complaints.push(String(error)));
page.on('request', (request) => {
  if (!request.url().startsWith(address) && !request.url().startsWith('data:')) seen.elsewhere.push(request.url());
});
/** As editors save: a new file takes the place of the old one. */
const save = (text) => {
  writeFileSync(`${contract}.new`, text);
  renameSync(`${contract}.new`, contract);
};
const problems = page.locator('#-problems');
const judged = async (name) => {
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  seen.faults[name] = found.violations.filter((one) => ['serious', 'critical'].includes(one.impact)).map((one) => one.id);
};

const before = readFileSync(contract, 'utf8');
await page.goto(address);
seen.address = page.url().slice(address.length);
seen.problems = [await problems.count()];
await page.getByRole('searchbox').fill('order');
await page.getByRole('tab', { name: 'php' }).first().click();

// What is new is seen, and what was chosen stays.
save(before.replace('Gives one order.', 'Gives *one* of all orders.'));
await page.locator('article > p', { hasText: 'of all orders.' }).waitFor();
await page.getByRole('tab', { name: 'php', selected: true }).first().waitFor();
seen.kept = await page.getByRole('searchbox').inputValue();

// A mistake is told above the page as it was.
save(before.replace('returns: Order', 'returns: Ordr'));
await problems.waitFor();
seen.told = await problems.innerText();
seen.title = await page.title();
seen.below = await page.locator('article > p', { hasText: 'of all orders.' }).count();
await judged('broken');
writeFileSync(`${folder}/broken.png`, await shot(page));
await page.emulateMedia({ colorScheme: 'dark' });
await judged('dark');
writeFileSync(`${folder}/dark.png`, await shot(page));
await page.emulateMedia({ colorScheme: 'light' });

// Its place leads to the line.
await problems.getByRole('link').first().click();
seen.line = await page.evaluate(() => document.querySelector(':target').textContent.trim());
await judged('source');
await page.goBack();

save(before);
await problems.waitFor({ state: 'detached' });
seen.mended = [await page.locator('article > p', { hasText: 'Gives one order.' }).count(), await page.title()];
await page.goto(`${address}nowhere.html`).catch(() => {});
seen.missing = await page.locator('main').innerText();
await judged('missing');
await browser.close();
console.log(JSON.stringify(seen));
