// node look.mjs CHROMIUM PAGE FOLDER: what a person with a browser sees of a page, as JSON.
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { shot } from './shot.mjs';

const [executablePath, file, folder] = process.argv.slice(2);
const address = pathToFileURL(file).href;
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const seen = { complaints: [], requests: [], dialogs: [] };

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

/** Number of colours and mean brightness (0 to 255) of a picture. */
async function measured(picture) {
  const page = await browser.newPage();
  const result = await page.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const colours = new Set();
    let sum = 0;
    for (let at = 0; at < data.length; at += 4) {
      colours.add((data[at] << 16) | (data[at + 1] << 8) | data[at + 2]);
      sum += data[at] + data[at + 1] + data[at + 2];
    }
    return { colours: colours.size, brightness: sum / (data.length / 4) / 3 };
  }, `data:image/png;base64,${picture.toString('base64')}`);
  await page.close();
  return result;
}

for (const colorScheme of ['light', 'dark']) {
  const page = await opened({ colorScheme });
  const picture = await shot(page);
  writeFileSync(`${folder}/${colorScheme}.png`, picture);
  seen[colorScheme] = await measured(picture);
  // Whether a word can be read: the least contrast of any text that is seen, as WCAG 2 has it.
  seen[colorScheme].contrast = await page.evaluate(() => {
    const channel = (part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    const numbers = (text) => text.match(/[\d.]+/g).map(Number);
    const light = ([r, g, b]) => 0.2126 * channel(r / 255) + 0.7152 * channel(g / 255) + 0.0722 * channel(b / 255);
    let least = 21;
    for (const part of document.querySelectorAll('body *')) {
      const own = [...part.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
      if (!own || !part.checkVisibility() || part.closest('form, .skip')) continue;
      let behind = part;
      while (behind && numbers(getComputedStyle(behind).backgroundColor)[3] === 0) behind = behind.parentElement;
      const paper = behind ? light(numbers(getComputedStyle(behind).backgroundColor)) : 1;
      const ink = light(numbers(getComputedStyle(part).color));
      const ratio = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
      least = Math.min(least, ratio);
    }
    return least;
  });
  await page.context().close();
}

/** Whether Tab comes to a folded part, Enter unfolds it, and Space folds it again. */
async function folding(page) {
  for (let step = 0; step < 200; step += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement.localName === 'summary')) break;
  }
  const isOpen = () => page.evaluate(() => document.activeElement.parentElement.open);
  const states = [await isOpen()];
  for (const key of ['Enter', 'Space']) {
    await page.keyboard.press(key);
    states.push(await isOpen());
  }
  return states;
}

const page = await opened({});
seen.keyboard = await folding(page);
seen.text = await page.evaluate(() => {
  for (const part of document.querySelectorAll('details')) part.open = true;
  const text = document.body.innerText;
  for (const part of document.querySelectorAll('details')) part.open = false;
  return text;
});
seen.elements = await page.evaluate(() => {
  const counts = {};
  for (const part of document.querySelectorAll('*')) counts[part.localName] = (counts[part.localName] ?? 0) + 1;
  return counts;
});
const visible = () => page.locator('article:visible').count();
seen.filtered = [await visible()];
await page.getByLabel('breaking').uncheck();
seen.filtered.push(await visible());
await page.getByLabel('breaking').check();
await page.getByRole('searchbox').fill('no change has this word');
seen.filtered.push(await visible());
await page.getByRole('searchbox').fill('');
const unfolded = () => page.locator('details[open]').count();
const parts = await page.locator('details').count();
await page.getByRole('button', { name: 'Unfold all' }).click();
seen.unfolded = [parts - (await unfolded())];
await page.getByRole('button', { name: 'Fold all', exact: true }).click();
seen.unfolded.push(await unfolded());
// A link to a line of the contract unfolds what it is in.
seen.links = await page.evaluate(() =>
  [...document.querySelectorAll('a')].filter((link) => !document.getElementById(link.hash.slice(1))).map((link) => link.hash),
);
await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
seen.printed = [await page.locator('details:not([open], .same)').count()];
await page.evaluate(() => dispatchEvent(new Event('afterprint')));
seen.printed.push(await unfolded());
seen.sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

const bare = await opened({ javaScriptEnabled: false, viewport: { width: 400, height: 800 } });
seen.bare = {
  form: await bare.locator('form').isVisible(),
  articles: await bare.locator('article:visible').count(),
  keyboard: await folding(bare).catch((error) => String(error)),
};
await browser.close();
console.log(JSON.stringify(seen));
