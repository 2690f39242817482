// Loads shards as scripts: that works from disk, and under a policy that allows the site's own scripts only.

var FORMAT = 4;
var TIMEOUT = 15000;

var loads = new Map();
var values = new Map();
var base = folderOf(typeof document === 'object' && document.currentScript);
var load = loadScript;
var index = null;

function folderOf(script) {
  return script && script.src ? script.src.replace(/[^/]*$/, '') : 'search/';
}

function loadScript(file, failed) {
  var script = document.createElement('script');
  script.charset = 'utf-8';
  script.async = true;
  script.src = base + file + (index ? '?' + index.version : '');
  script.onerror = function () { failed('could not be loaded'); };
  script.onload = function () {
    script.remove();
    failed('is damaged');
  };
  document.head.appendChild(script);
}

// Called by each file of the index with its value; the loader does not trust it to have the right form.
function shard(name, value) {
  values.set(name, value);
  if (loads.has(name)) loads.get(name).done(value);
}

function shardFile(name) {
  return name === 'index' ? 'index.js' : name + '-' + index.layout + '.js';
}

// The value of a shard; a shard that failed is tried again at the next call.
function wanted(name) {
  if (values.has(name)) return Promise.resolve(values.get(name));
  if (loads.has(name)) return loads.get(name).promise;
  var entry = {};
  entry.promise = new Promise(function (resolve, reject) {
    var file = shardFile(name);
    function failed(why) {
      if (loads.get(name) !== entry || values.has(name)) return;
      clearTimeout(timer);
      loads.delete(name);
      reject(new Error('the search index is incomplete: ' + base + file + ' ' + why));
    }
    var timer = setTimeout(function () { failed('did not arrive in time'); }, TIMEOUT);
    entry.done = function (value) {
      clearTimeout(timer);
      loads.delete(name);
      resolve(value);
    };
    loads.set(name, entry);
    load(file, failed);
  });
  return entry.promise;
}

// The same, read into its useful form once.
var readings = new Map();
function read(name, reader) {
  if (readings.has(name)) return Promise.resolve(readings.get(name));
  return wanted(name).then(function (value) {
    if (!readings.has(name)) {
      try {
        readings.set(name, reader(value));
      } catch (e) {
        throw new Error('the search index is damaged: ' + base + shardFile(name));
      }
      values.set(name, null);
    }
    return readings.get(name);
  });
}

function openIndex() {
  if (index) return Promise.resolve(index);
  return wanted('index').then(function (root) {
    if (!root || root.format !== FORMAT) throw new Error('the search index has another format than the search script');
    if (index) return index;
    index = {
      layout: root.layout,
      version: root.version,
      pages: root.pages,
      numbers: root.numbers,
      bundle: root.bundle === 1,
      worded: root.worded === 1,
      vocabulary: root.vocabulary.split(' '),
      postings: root.postings === undefined ? null : root.postings.split(' '),
      directory: root.directory === undefined ? null : root.directory.split(' '),
      perDirectory: root.perDirectory,
      synonyms: root.synonyms.map(function (phrases) { return phrases.map(function (phrase) { return phrase.split(' '); }); }),
      boosts: root.boosts,
      rules: new Rules(root.rules)
    };
    return index;
  });
}

// The number of the shard that has the postings of a word: the root knows it, or on a large site a shard of the
// directory.
function placeOf(word) {
  if (index.postings !== null) return Promise.resolve(knownPlaceOf(word));
  return read('d' + shardOf(index.directory, word), readDirectory).then(function () { return knownPlaceOf(word); });
}

// The same at once, or -1 where the directory was not read.
function knownPlaceOf(word) {
  if (index.postings !== null) return shardOf(index.postings, word);
  var part = shardOf(index.directory, word);
  var boundaries = readings.get('d' + part);
  return boundaries ? part * index.perDirectory + shardOf(boundaries, word) : -1;
}

function postingsAt(place) {
  return read('p' + place, readPostings);
}

function readDirectory(value) {
  return value.split(' ');
}

// Waits for all; what fails is left out and told.
function settled(promises, problems) {
  return Promise.all(promises.map(function (promise) {
    return promise.catch(function (error) {
      problems.add(error.message);
      return null;
    });
  }));
}
