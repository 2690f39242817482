// Loads an index from a folder into the engine, as a browser would with scripts, and counts what was loaded.
'use strict';
const fs = require('fs');
const path = require('path');
const vm = require('vm');
const zlib = require('zlib');

const files = new Map();

// Read once a process, so that readers who come anew cost no disk.
function fileAt(name) {
  let file = files.get(name);
  if (!file) {
    const text = fs.readFileSync(name, 'utf8');
    file = { text, compressed: null };
    files.set(name, file);
  }
  return file;
}

function compressed(name) {
  const file = fileAt(name);
  file.compressed ??= zlib.gzipSync(file.text).length;
  return file.compressed;
}

/** The engine's own size, compressed. */
exports.scriptBytes = (site) => compressed(path.join(site, 'search', 'search.js'));

/**
 * An engine of its own for a site's folder; `loads` names each file brought in, `compressed` gives the bytes
 * of all of them or, from the given place in `loads` on, of the later ones.
 */
exports.open = function open(site, fault) {
  const loads = [];
  const folder = path.join(site, 'search');
  // Functions and not contexts of their own, in which looking up each global name is slow.
  const engine = vm.compileFunction(fileAt(path.join(folder, 'search.js')).text + '\nreturn galleySearch;')();
  const loader = (file, failed) => setImmediate(() => {
    const why = fault && fault(file);
    if (why) return failed(why);
    const name = path.join(folder, file);
    const { text } = fileAt(name);
    loads.push({ file, name, bytes: text.length });
    vm.compileFunction(text, ['galleySearch'])(engine);
    return failed('is damaged');
  });
  return {
    engine,
    loader,
    loads,
    compressed: (from = 0) => loads.slice(from).reduce((sum, load) => sum + compressed(load.name), 0)
  };
};
