// The engines that compare.js measures, behind one shape: { name, build, index, texts, reader() }, where a reader has
// show(query): search and load what five results with excerpts need; rank(query): ten addresses; find(query): search only,
// for timing; spent(): { bytes, requests } since it came. Sizes are compressed bytes.
'use strict';
const fs = require('fs');
const { createRequire } = require('module');
const path = require('path');
const url = require('url');
const zlib = require('zlib');
const { open, scriptBytes } = require('../../test/js/loader.js');

const gzip = (content) => zlib.gzipSync(content).length;
const sizes = (folder, wanted) => fs.readdirSync(folder).filter(wanted)
  .reduce((sum, file) => sum + gzip(fs.readFileSync(path.join(folder, file))), 0);

/** Galley's own: texts of excerpts are the shards whose names begin with x. */
exports.galley = function galley(site) {
  const folder = path.join(site, 'search');
  return {
    name: 'Galley',
    index: sizes(folder, (file) => file !== 'search.js' && !/^[tx]\d/.test(file)),
    texts: sizes(folder, (file) => /^[tx]\d/.test(file)),
    async reader() {
      const { engine, loader, loads, compressed } = open(site);
      await engine.prepare('', loader);
      return {
        show: async (query) => (await engine(query)).complete,
        rank: async (query) => (await engine(query, { limit: 10, excerpts: 0 })).pages.map((page) => page.url),
        find: (query) => engine(query, { limit: 10, excerpts: 0 }),
        spent: () => ({ bytes: scriptBytes(site) + compressed(), requests: 1 + loads.length })
      };
    }
  };
};

/** Pagefind by its module, its files read from disk; those it has compressed itself count as they are. */
exports.pagefind = function pagefind(folder) {
  const wire = (file) => {
    const content = fs.readFileSync(path.join(folder, file));
    return /\.(pf_\w+|pagefind)$/.test(file) ? content.length : gzip(content);
  };
  const all = (below) => fs.readdirSync(path.join(folder, below)).reduce((sum, file) => sum + wire(path.join(below, file)), 0);
  // Node takes the module for one only where a package says so.
  fs.writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
  let loads = [];
  globalThis.fetch = async (address) => {
    const file = path.relative(folder, url.fileURLToPath(String(address).split('?')[0]));
    loads.push(file);
    return new Response(fs.readFileSync(path.join(folder, file)));
  };
  let readers = 0;
  const meta = fs.readdirSync(folder).filter((file) => file.endsWith('.pf_meta'));
  return {
    name: 'Pagefind',
    index: all('index') + meta.reduce((sum, file) => sum + wire(file), 0),
    texts: all('fragment'),
    async reader() {
      const mine = [];
      loads = mine;
      const module = await import(`${url.pathToFileURL(path.join(folder, 'pagefind.js'))}?reader=${readers++}`);
      await module.options({ baseUrl: '/' });
      await module.init();
      const data = (found, count) => Promise.all(found.results.slice(0, count).map((result) => result.data()));
      const address = (page) => page.url.replace(/^\//, '').replace(/(^|\/)$/, '$1index.html');
      return {
        show: async (query) => data(await module.search(query), 5),
        rank: async (query) => (await data(await module.search(query), 10)).map(address),
        find: (query) => module.search(query),
        // In a browser the engine works in a worker, whose script is loaded beside the module.
        spent: () => [...mine, 'pagefind.js', 'pagefind-worker.js'].reduce(
          (sum, file) => ({ bytes: sum.bytes + wire(file), requests: sum.requests + 1 }), { bytes: 0, requests: 0 })
      };
    }
  };
};

/** MiniSearch over whole pages: title and text with its defaults, with the given options of a search. */
exports.minisearch = function minisearch(name, work, options) {
  const MiniSearch = exports.library(work);
  const json = fs.readFileSync(path.join(work, 'minisearch.json'), 'utf8');
  const index = gzip(json);
  const script = gzip(fs.readFileSync(path.join(work, 'node_modules', 'minisearch', 'dist', 'umd', 'index.js')));
  let loaded = null;
  return {
    name,
    index,
    texts: 0,
    async reader() {
      loaded ??= MiniSearch.loadJSON(json, exports.MINISEARCH);
      return {
        show: async (query) => loaded.search(query, options),
        rank: async (query) => loaded.search(query, options).slice(0, 10).map((result) => result.id),
        find: async (query) => loaded.search(query, options),
        spent: () => ({ bytes: script + index, requests: 2 })
      };
    }
  };
};

/** MiniSearch, as the work folder has it. */
exports.library = (work) => createRequire(path.join(work, 'package.json'))('minisearch');

/** How pages are indexed by MiniSearch. */
exports.MINISEARCH = { idField: 'url', fields: ['title', 'text'], storeFields: ['title'] };
