// node picture.mjs CHROMIUM PAGE PICTURE [DIAGRAM]: the beginning of a reference page, for documents, and its
// diagram.
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [executablePath, file, picture, diagram] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1200, height: 1080 }, colorScheme: 'light' });
await page.goto(pathToFileURL(file).href);
if (diagram) {
  await page.locator('.overview svg').screenshot({ path: diagram });
  await browser.close();
  process.exit();
}
await page.getByRole('tab', { name: 'typescript' }).first().click();
await page.evaluate(() => { scrollTo(0, 0); document.activeElement.blur(); });
await page.waitForTimeout(300);
await page.screenshot({ path: picture });
await browser.close();
