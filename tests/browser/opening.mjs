// node opening.mjs CHROMIUM RUNS PAGE…: how long pages take to open, in ms, as JSON: from the start of navigation
// to the end of the load event, to the first frame behind it, and how long the processor was at it. The pages
// take turns, so that whatever else the machine does meets them alike.
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [executablePath, runs, ...files] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const seen = Object.fromEntries(files.map((file) => [file, { load: [], frame: [], processor: [], elements: 0 }]));
for (let run = 0; run < Number(runs); run += 1) {
  for (const file of files) {
    const page = await browser.newPage({ viewport: { width: 1300, height: 900 } });
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.addInitScript(() => {
      addEventListener('load', () => requestAnimationFrame(() => setTimeout(() => { globalThis.framed = performance.now(); })));
    });
    await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
    await page.waitForFunction(() => globalThis.framed);
    const { metrics } = await session.send('Performance.getMetrics');
    const [load, frame, elements] = await page.evaluate(() => [
      performance.getEntriesByType('navigation')[0].loadEventEnd,
      globalThis.framed,
      document.getElementsByTagName('*').length,
    ]);
    const made = seen[file];
    made.load.push(load);
    made.frame.push(frame);
    made.processor.push(metrics.find((one) => one.name === 'TaskDuration').value * 1000);
    made.elements = elements;
    await page.close();
  }
}
await browser.close();
console.log(JSON.stringify(Object.values(seen)));
