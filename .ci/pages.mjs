// Checks pages; see pages. Arguments: a folder for screenshots or '', then the pages.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { chromium } from 'playwright-core';

const [shots, ...pages] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const problems = [];
const MOST_PRINTED = 4;

async function validate(page) {
  const report = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateFile(page);
  for (const result of report.results) {
    for (const message of result.messages) {
      problems.push(`${page}:${message.line}: ${message.message} (${message.ruleId})`);
    }
  }
}

async function look(browser, page, width, colorScheme) {
  const name = `${basename(page, '.html')}-${width}-${colorScheme}`;
  // The page forbids scripts, and axe is one.
  const context = await browser.newContext({
    viewport: { width, height: 900 }, colorScheme, bypassCSP: true,
  });
  const tab = await context.newPage();
  const address = `file://${resolve(page)}`;
  tab.on('request', (request) => {
    if (request.url() !== address) problems.push(`${name}: loads ${request.url()}`);
  });
  tab.on('console', (message) => problems.push(`${name}: console: ${message.text()}`));
  await tab.goto(address);
  if (shots) await tab.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
  const wider = await tab.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wider > 0) problems.push(`${name}: ${wider} pixels wider than the screen`);
  await tab.evaluate(axe);
  const { violations, passes } = await tab.evaluate(() => window.axe.run());
  for (const violation of violations) {
    problems.push(`${name}: ${violation.help}: ${violation.nodes.map((n) => n.html).join(' ')}`);
  }
  console.log(`${name}: ${passes.length} axe rules passed, ${violations.length} violated`);
  await context.close();
}

// A review is read in a meeting, on paper.
async function print(browser, page) {
  const tab = await browser.newPage();
  await tab.goto(`file://${resolve(page)}`);
  const pdf = await tab.pdf({ format: 'A4' });
  await tab.close();
  const count = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  console.log(`${basename(page)}: ${count} printed pages`);
  if (count < 1 || count > MOST_PRINTED) {
    problems.push(`${page}: must print on 1 to ${MOST_PRINTED} pages: ${count}`);
  }
}

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
for (const page of pages) {
  await validate(page);
  for (const width of [390, 1200]) {
    for (const scheme of ['light', 'dark']) await look(browser, page, width, scheme);
  }
  if (basename(page).startsWith('review')) await print(browser, page);
}
await browser.close();
problems.forEach((problem) => console.error(problem));
if (problems.length > 0 || pages.length === 0) process.exit(1);
