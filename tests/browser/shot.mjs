// A browser without a screen refuses a picture now and then, when the machine is busy.
export async function shot(page) {
  try {
    return await page.screenshot();
  } catch (error) {
    if (!/captureScreenshot/.test(error.message)) throw error;
    await page.waitForTimeout(500);
    return page.screenshot();
  }
}
