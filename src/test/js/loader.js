// Loads an index from a folder into the engine, as a browser would with scripts, and counts what was loaded.
'use strict';
const fs = require('fs');
const path = require('path');
const vm = require('vm');
const zlib = require('zlib');

/** The engine of a site's folder in a world of its own; `loads` names each file brought in, with its bytes. */
exports.open = function open(site, fault) {
  const loads = [];
  const world = vm.createContext({ setTimeout, clearTimeout, console });
  const folder = path.join(site, 'search');
  vm.runInContext(fs.readFileSync(path.join(folder, 'search.js'), 'utf8'), world);
  const engine = world.galleySearch;
  const loader = (file, failed) => setImmediate(() => {
    const why = fault && fault(file);
    if (why) return failed(why);
    const text = fs.readFileSync(path.join(folder, file), 'utf8');
    loads.push({ file, bytes: text.length, text });
    vm.runInContext(text, world);
    return failed('is damaged');
  });
  return { engine, loader, loads, compressed: () => loads.reduce((sum, load) => sum + zlib.gzipSync(load.text).length, 0) };
};
