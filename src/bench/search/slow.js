// Time to painted results on a slow line: node slow.js <site> <queries.json> <work folder> [--limit N] [--pause MS] [--cpu N]
//
// A headless Chromium (CHROMIUM, or /usr/bin/chromium) with playwright-core from the work folder opens the site's first
// page over a line of 1.6 Mbit/s and 150 ms a round trip, with nothing cached and the page itself already loaded. The
// search dialog is opened with its key and, after the pause (0 ms), the whole query is put in. Counted from then, in
// milliseconds: until titles are painted, and until the first excerpt is. --cpu slows the processor down so many times.
// Where the work folder has pagefind/, its module is loaded, asked, and given five results the same way, without a page.
'use strict';
const fs = require('fs');
const http = require('http');
const path = require('path');
const zlib = require('zlib');
const { createRequire } = require('module');
const { flag, mean, quantile, run, sample } = require('../../test/js/measures.js');

const LINE = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json' };
const LONGEST = 60000;

// The site at /, Pagefind's files at /pagefind/; text is compressed, as hosts do.
function serve(site, work) {
  const server = http.createServer((request, response) => {
    const name = decodeURIComponent(request.url.split('?')[0]);
    const file = path.join(name.startsWith('/pagefind/') ? work : site, name.endsWith('/') ? name + 'index.html' : name);
    if (!fs.existsSync(file)) return response.writeHead(404).end();
    const type = TYPES[path.extname(file)];
    const content = fs.readFileSync(file);
    const headers = { 'content-type': type ?? 'application/octet-stream', 'cache-control': 'max-age=3600' };
    if (!type) return response.writeHead(200, headers).end(content);
    return response.writeHead(200, { ...headers, 'content-encoding': 'gzip' }).end(zlib.gzipSync(content));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

// Runs in the page: puts the query in and resolves with the times at which a frame with titles, and one with marks, was up.
function paste(query, longest) {
  const input = document.querySelector('dialog.search input');
  const painted = (wanted) => new Promise((resolve) => {
    const start = performance.now();
    const look = () => {
      if (wanted()) return requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
      return performance.now() - start > longest ? resolve(NaN) : requestAnimationFrame(look);
    };
    look();
  });
  const titles = painted(() => document.querySelector('.search-results [role="option"]'));
  const excerpts = painted(() => document.querySelector('.search-results mark'));
  input.value = query;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  return Promise.all([titles, excerpts]).then(([first, second]) => ({ titles: first, excerpts: second }));
}

// Runs in the page: what an own search box over Pagefind's module would have to wait for. Titles and excerpts come together.
async function pagefind(query) {
  const start = performance.now();
  const module = await import('/pagefind/pagefind.js');
  const found = await module.search(query);
  await Promise.all(found.results.slice(0, 5).map((result) => result.data()));
  const ms = performance.now() - start;
  return { titles: ms, excerpts: ms };
}

async function measure(browser, base, query, how) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(base, { waitUntil: 'load' });
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINE);
  await session.send('Emulation.setCPUThrottlingRate', { rate: Number(flag('cpu') ?? 1) });
  const times = await how(page, query);
  await context.close();
  return times;
}

async function galley(page, query) {
  await page.keyboard.press('/');
  await page.waitForTimeout(Number(flag('pause') ?? 0));
  return page.evaluate(`(${paste})(${JSON.stringify(query)}, ${LONGEST})`);
}

const byPagefind = (page, query) => page.evaluate(`(${pagefind})(${JSON.stringify(query)})`);

function line(name, all) {
  const one = (what) => {
    const times = all.map((each) => each[what]).filter((ms) => ms === ms);
    const [middle, late, average] = [quantile(times, 0.5), quantile(times, 0.95), mean(times)].map(Math.round);
    return `${what} p50 ${middle} p95 ${late} mean ${average} ms (${times.length} queries)`;
  };
  return `${name}: ${one('titles')}; ${one('excerpts')}`;
}

async function main() {
  const [site, file, work] = process.argv.slice(2);
  const { chromium } = createRequire(path.resolve(work, 'package.json'))('playwright-core');
  const queries = sample(JSON.parse(fs.readFileSync(file, 'utf8')), Number(flag('limit') ?? 20));
  const server = await serve(site, work);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  const base = `http://127.0.0.1:${server.address().port}/`;
  const engines = { Galley: galley, ...(fs.existsSync(path.join(work, 'pagefind')) ? { Pagefind: byPagefind } : {}) };
  try {
    for (const [name, how] of Object.entries(engines)) {
      const all = [];
      for (const { query } of queries) all.push(await measure(browser, base, query, how));
      console.log(line(name, all));
    }
  } finally {
    await browser.close();
    server.close();
  }
}

run(main);
