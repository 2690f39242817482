// Reads the texts of shards, as VocabularyShards.java and PostingShards.java write them.

var SATURATION = 1.2;

var DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
var VALUES = new Uint8Array(128);
for (var d = 0; d < 64; d++) VALUES[DIGITS.charCodeAt(d)] = d;

function digit(text, at) {
  return VALUES[text.charCodeAt(at)];
}

// The words of a vocabulary shard side by side: words, frequencies, stems; sorted.
function readVocabulary(text) {
  var shard = { words: [], frequencies: [], stems: [], byStem: null };
  var previous = '';
  if (text === '') return shard;
  text.split(' ').forEach(function (entry) {
    var comma = entry.indexOf(',');
    var end = comma < 0 ? entry.length : comma;
    var word = previous.slice(0, digit(entry, 0)) + entry.slice(1, end);
    shard.words.push(word);
    shard.frequencies.push(comma < 0 ? 0 : digit(entry, comma + 1));
    shard.stems.push(comma < 0 || entry.length === comma + 2
      ? word : word.slice(0, word.length - digit(entry, comma + 2)) + entry.slice(comma + 3));
    previous = word;
  });
  return shard;
}

// The words of a shard that have a stem.
function formsIn(shard, stem) {
  if (shard.byStem === null) {
    shard.byStem = new Map();
    shard.stems.forEach(function (each, i) {
      if (shard.byStem.has(each)) shard.byStem.get(each).push(shard.words[i]);
      else shard.byStem.set(each, [shard.words[i]]);
    });
  }
  return shard.byStem.get(stem) || [];
}

function stemIn(shard, word) {
  var at = lowerBound(shard.words, word);
  return shard.words[at] === word ? shard.stems[at] : null;
}

// The lists by their stems, and on a large site the words.
function readPostings(value) {
  var previous = '';
  var lists = value[1].split(' ');
  return {
    lists: new Map(value[0].split(' ').map(function (entry, i) {
      previous = previous.slice(0, digit(entry, 0)) + entry.slice(1);
      return [previous, lists[i]];
    })),
    words: index.worded ? readVocabulary(value[2]) : null
  };
}

// A posting list side by side: pages, weights, titles; sections of place i are uses[ends[i - 1] .. ends[i]].
function readList(text) {
  var at = 0;
  function number() {
    var value = 0;
    var factor = 1;
    var bits;
    do {
      bits = digit(text, at++);
      value += (bits & 31) * factor;
      factor *= 32;
    } while (bits > 31);
    return value;
  }
  var list = { pageCount: 0, pages: [], weights: [], titles: [], uses: [], ends: [] };
  if (text.charAt(0) === '.') {
    at = 1;
    list.pageCount = number();
  }
  var page = 0;
  while (at < text.length) {
    page += number();
    list.pages.push(page);
    var code = digit(text, at++);
    list.weights.push(WEIGHTS[code]);
    list.titles.push(code > 31);
    var use = digit(text, at++);
    if (use < 32) {
      list.uses.push(((use & 7) + ((use & 7) === 7 ? number() : 0)) * 16 + ((use >> 3) + 2) * 2);
    } else {
      var section = number();
      list.uses.push(section * 16 + (use - 32 >> 1));
      while (use & 1) {
        use = digit(text, at++);
        section += number();
        list.uses.push(section * 16 + (use - 32 >> 1));
      }
    }
    list.ends.push(list.uses.length);
  }
  list.pageCount = list.pageCount || list.pages.length;
  return list;
}

// What the digit of a posting stands for, as Impact.java says: the weighted frequency, and whether it is in the title.
var WEIGHTS = [];
for (var c = 0; c < 64; c++) {
  var share = (c % 32 + 0.5) / 32;
  if (c > 31) share = 0.5 + 0.5 * share;
  WEIGHTS.push(SATURATION * share / (1 - share));
}

// The place of the last boundary that is not after the word.
function shardOf(boundaries, word) {
  var low = 0;
  var high = boundaries.length - 1;
  while (low < high) {
    var middle = (low + high + 1) >> 1;
    if (boundaries[middle] <= word) low = middle;
    else high = middle - 1;
  }
  return low;
}

function lowerBound(sorted, wanted) {
  var low = 0;
  var high = sorted.length;
  while (low < high) {
    var middle = (low + high) >> 1;
    if (sorted[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
