// From a query to groups of stems.

var MOST_WORDS = 64;
var MOST_CHARACTERS = 2000;
// A short prefix stands in many shards of the vocabulary; the root names the most common words of each.
var MOST_PREFIX_SHARDS = 4;

// A group is one thing the reader asks for: stems that stand for it, each with a weight, the group's weight, and how
// much of the pages of its most common stem is meant.
function Group(word, weight) {
  this.word = word;
  this.weight = weight;
  this.meant = 1;
  this.stems = new Map();
}

Group.prototype.add = function (stem, weight) {
  if (!(this.stems.get(stem) >= weight)) this.stems.set(stem, weight);
};

// A search remembers the words it marks later.
function Search(query, options) {
  this.query = query;
  this.options = options;
  this.problems = new Set();
  // What was read of the vocabulary by number, of words beside postings by number, and which numbers the query's words
  // have in the vocabulary, read or not.
  this.shards = new Map();
  this.places = new Map();
  this.numbers = new Set();
  this.groups = [];
  this.forms = new Map();
  this.corrections = [];
  this.prefix = '';
  this.heads = null;
  // What the groups with postings are worth, each and together.
  this.worth = [];
  this.value = 0;
}

Search.prototype.parse = function () {
  var text = this.query.slice(0, MOST_CHARACTERS);
  var rules = index.rules;
  var chunks = rules.chunks(text);
  // A star at the end asks for what the last word means anyway.
  var open = options(this.options).prefix && chunks.length > 0
    && /^\*?$/.test(text.slice(chunks[chunks.length - 1][1]));
  var count = 0;
  this.chunks = chunks.slice(0, MOST_WORDS).map(function (chunk, i) {
    var words = rules.words(text.slice(chunk[0], chunk[1])).slice(0, MOST_WORDS - count);
    count += words.length;
    return { start: chunk[0], end: chunk[1], words: words, open: open && i === chunks.length - 1 };
  }).filter(function (chunk) { return chunk.words.length > 0; });
};

function options(given) {
  given = given || {};
  return {
    limit: given.limit > 0 ? Math.min(given.limit, 100) : 5,
    excerpts: given.excerpts >= 0 ? given.excerpts : 5,
    prefix: given.prefix !== false
  };
}

// Which word of an unfinished chunk is a prefix: the whole, and the last of its pieces.
function isPrefix(chunk, i) {
  if (!chunk.open) return false;
  var last = -1;
  chunk.words.forEach(function (word, j) { if (word[1] === MAIN) last = j; });
  return chunk.words[i][1] === WHOLE || i === (last < 0 ? chunk.words.length - 1 : last);
}

// First for words as they were written. Their parts stand for them only where they themselves are not known.
Search.prototype.loadVocabulary = function () {
  var self = this;
  return this.loadWords(this.chunks, false).then(function () {
    var strange = self.chunks.filter(function (chunk) {
      return !chunk.words.some(function (word, i) { return word[1] !== PART && self.group(word[0], isPrefix(chunk, i)); });
    });
    return strange.length > 0 ? self.loadWords(strange, true) : null;
  }).then(function () {
    return index.worded ? Promise.all(self.joined().map(function (word) { return self.loadPlaces(word, word); })) : null;
  });
};

Search.prototype.loadWords = function (chunks, parts) {
  var loads = [];
  chunks.forEach(function (chunk) {
    chunk.words.forEach(function (word, i) {
      if ((word[1] === PART) !== parts && !isPrefix(chunk, i)) return;
      loads.push(this.loadWord(word[0], isPrefix(chunk, i)));
    }, this);
  }, this);
  return Promise.all(loads);
};

// On a large site words stand beside the postings too, so most need no shard of the vocabulary.
Search.prototype.loadWord = function (word, open) {
  var self = this;
  var last = open ? word + '\uffff' : word;
  var range = rangeOf(word, last);
  range.forEach(function (number) { this.numbers.add(number); }, this);
  if (!index.worded || range.isCommon) return this.loadRange(range);
  return this.loadPlaces(word, last).then(function (loaded) { return loaded ? null : self.loadRange(range); });
};

// The shards of the vocabulary from one word to another; of too many only the first.
function rangeOf(word, last) {
  var range = [shardOf(index.vocabulary, word)];
  var end = shardOf(index.vocabulary, last);
  range.isCommon = end - range[0] >= MOST_PREFIX_SHARDS;
  if (!range.isCommon) while (range[range.length - 1] < end) range.push(range[range.length - 1] + 1);
  return range;
}

Search.prototype.loadRange = function (range) {
  return Promise.all([this.loadShards(range), range.isCommon ? this.loadHeads() : null]);
};

// Whether all words between two were loaded.
Search.prototype.loadPlaces = function (word, last) {
  var self = this;
  return settled([placeOf(word), placeOf(last)], this.problems).then(function (ends) {
    var places = [];
    if (ends[0] === null || ends[1] === null || ends[1] - ends[0] >= MOST_PREFIX_SHARDS) return false;
    for (var place = ends[0]; place <= ends[1]; place++) places.push(place);
    return settled(places.map(postingsAt), self.problems).then(function (shards) {
      shards.forEach(function (shard, i) { if (shard) self.places.set(places[i], shard.words); });
      return shards.every(Boolean);
    });
  });
};

// The most common words of each shard, for prefixes that are too short for reading all shards.
Search.prototype.loadHeads = function () {
  var self = this;
  return settled([read('h0', readVocabulary)], this.problems).then(function (heads) { self.heads = heads[0]; });
};

Search.prototype.loadShards = function (numbers) {
  var self = this;
  var names = Array.from(numbers);
  return settled(names.map(function (number) { return read('v' + number, readVocabulary); }), this.problems)
    .then(function (shards) {
      shards.forEach(function (shard, i) { if (shard) self.shards.set(names[i], shard); });
    });
};

// A stem begins like its word, so its postings are most likely where the word itself would stand: asked for at
// once, they travel beside the vocabulary.
Search.prototype.guessPostings = function () {
  this.chunks.forEach(function (chunk) {
    chunk.words.forEach(function (word) {
      if (word[1] !== PART) {
        placeOf(word[0]).then(postingsAt).catch(function () { /* told when it is needed */ });
      }
    });
  });
};

Search.prototype.stemOf = function (word) {
  var shard = this.shards.get(shardOf(index.vocabulary, word)) || this.places.get(knownPlaceOf(word));
  return shard ? stemIn(shard, word) : null;
};

// The most common words that begin so: [word, stem, frequency] of each.
Search.prototype.completions = function (prefix) {
  var found = [];
  this.shardsOf(prefix).forEach(function (shard) { collect(shard, prefix, found); });
  var most = prefix.length < 2 ? 3 : prefix.length < 3 ? 6 : 12;
  return found.sort(byFrequency).filter(isFirst).slice(0, most);
};

// The shards that were read of words that begin so.
Search.prototype.shardsOf = function (prefix) {
  var range = rangeOf(prefix, prefix + '\uffff');
  if (range.isCommon) return this.heads ? [this.heads] : [];
  var first = knownPlaceOf(prefix);
  var last = knownPlaceOf(prefix + '\uffff');
  var shards = [];
  for (var place = first; place <= last && last - first < MOST_PREFIX_SHARDS && this.places.has(place); place++) {
    shards.push(this.places.get(place));
  }
  if (shards.length > 0 && place > last) return shards;
  return range.map(function (number) { return this.shards.get(number); }, this).filter(Boolean);
};

// A word can stand in two shards of postings: its own, and that of its stem.
function isFirst(completion, i, all) {
  return i === 0 || completion[0] !== all[i - 1][0];
}

function collect(shard, prefix, found) {
  for (var i = lowerBound(shard.words, prefix); i < shard.words.length && shard.words[i].startsWith(prefix); i++) {
    if (shard.words[i] !== prefix) found.push([shard.words[i], shard.stems[i], shard.frequencies[i]]);
  }
}

function byFrequency(a, b) {
  return b[2] - a[2] || (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0);
}

// Groups of the words that the vocabulary has; what is left over is returned: words that may be misspelt.
Search.prototype.groupKnown = function () {
  var unknown = [];
  this.chunks.forEach(function (chunk) {
    var groups = chunk.words.map(function (word, i) { return this.group(word[0], isPrefix(chunk, i)); }, this);
    var whole = groups.some(function (group, i) { return group && chunk.words[i][1] === WHOLE; });
    var main = whole || groups.some(function (group, i) { return group && chunk.words[i][1] === MAIN; });
    groups.forEach(function (group, i) {
      var kind = chunk.words[i][1];
      if (group && !(kind === PART && main)) {
        group.weight = kind === MAIN && whole ? 0.5 : 1;
        this.groups.push(group);
      } else if (!group && kind === MAIN && !whole) {
        unknown.push({ word: chunk.words[i][0], chunk: chunk, open: isPrefix(chunk, i), parts: this.hasKnownParts(chunk, groups) });
      }
    }, this);
    chunk.groups = groups;
  }, this);
  this.addJoined();
  this.addSynonyms();
  return unknown.filter(function (each) { return !each.chunk.meant; });
};

var JOINED = 0.3;

// Neighbours that the site writes as one word: "data base", "node js" for node.js. They count for more together than each alone. Only words
// near those of the query are looked for.
Search.prototype.addJoined = function () {
  this.joined().forEach(function (word) {
    var stem = this.stemOf(word);
    if (stem === null) return;
    var group = new Group(word, JOINED);
    group.add(stem, 1);
    this.groups.push(group);
  }, this);
};

Search.prototype.joined = function () {
  var joined = new Set();
  for (var i = 1; i < this.chunks.length; i++) {
    var pair = [this.chunks[i - 1].words, this.chunks[i].words];
    if (!pair.every(function (words) { return words[0][1] === MAIN; })) continue;
    ['', '.'].forEach(function (sign) {
      var word = pair[0][0][0] + sign + pair[1][0][0];
      if (this.numbers.has(shardOf(index.vocabulary, word))) joined.add(word);
    }, this);
  }
  return Array.from(joined);
};

var SYNONYM = 0.8;

// A phrase of the query that the owner gave others for may be said by them too.
Search.prototype.addSynonyms = function () {
  index.synonyms.forEach(function (phrases) {
    phrases.forEach(function (phrase) {
      for (var at = 0; at + phrase.length <= this.chunks.length; at++) {
        if (phrase.every(function (key, i) { return this.keyOf(this.chunks[at + i]) === key; }, this)) {
          this.addMeanings(this.chunks.slice(at, at + phrase.length), phrases, phrase);
        }
      }
    }, this);
  }, this);
};

// What stands for a chunk in phrases: the stem of its first word, or of a word that no page has the word itself.
Search.prototype.keyOf = function (chunk) {
  var word = chunk.words[0][0];
  var stem = this.stemOf(word);
  return stem === null ? word : stem;
};

Search.prototype.addMeanings = function (chunks, phrases, asked) {
  chunks.forEach(function (chunk) {
    var group = chunk.groups[0];
    if (!group) {
      group = new Group(chunk.words[0][0], 1);
      this.groups.push(group);
      chunk.groups[0] = group;
    }
    chunk.meant = true;
    phrases.forEach(function (phrase) {
      if (phrase !== asked) group.add(phrase.join(' '), SYNONYM);
    });
  }, this);
};

Search.prototype.hasKnownParts = function (chunk, groups) {
  return groups.filter(function (group, i) { return group && chunk.words[i][1] === PART; }).length > 1;
};

var UNFINISHED = 0.5;

Search.prototype.group = function (word, open) {
  var stem = this.stemOf(word);
  var group = new Group(word, 1);
  if (stem !== null) group.add(stem, 1);
  if (open) {
    this.prefix = word;
    if (stem === null) group.meant = UNFINISHED;
    this.completions(word).forEach(function (completion) {
      group.add(completion[1], (stem === null ? 0.6 : 0.35) * Math.sqrt(word.length / completion[0].length));
    });
  }
  return group.stems.size > 0 ? group : null;
};
