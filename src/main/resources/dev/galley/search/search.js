// Galley's search: reads the index that the build wrote and finds pages, from a server or from disk.
//
// A classic script without dependencies. Shards are loaded as scripts, which is what works from disk and under a
// policy that allows the site's own scripts only. Words are never keys of plain objects, so "constructor" is a word.
var galleySearch = (function () {
  'use strict';

  var FORMAT = 1;
  var MOST_WORDS = 32;
  var MOST_CHARACTERS = 2000;
  var LONGEST = 64;
  var LONGEST_SPLIT = 40;
  var TIMEOUT = 15000;
  var SATURATION = 1.2;
  // Only the pages that look best by their words are looked at section by section.
  var MOST_RANKED = 300;
  // A short prefix stands in many shards of the vocabulary; the root names the most common words of each.
  var MOST_PREFIX_SHARDS = 3;

  // ---- words: the same steps and tables as Words.java, Folding.java and CharacterClasses.java

  function Rules(tables) {
    this.basic = new Uint8Array(0x10000).fill(119);
    this.ranges = tables.classes.split(' ').map(function (range) {
      var ends = range.slice(0, -1).split('-');
      var start = parseInt(ends[0], 16);
      return [start, parseInt(ends[ends.length - 1], 16), range.charCodeAt(range.length - 1)];
    });
    this.ranges.forEach(function (range) {
      this.basic.fill(range[2], Math.min(range[0], 0x10000), Math.min(range[1] + 1, 0x10000));
    }, this);
    this.decomposed = toRanges(tables.decomposed);
    this.lowered = toRanges(tables.lowered);
    this.letters = toMap(tables.letters);
    this.spellings = toMap(tables.spellings);
  }

  function toRanges(table) {
    return table.split(' ').map(function (range) {
      var ends = range.split('-');
      return [parseInt(ends[0], 16), parseInt(ends[ends.length - 1], 16)];
    });
  }

  function toMap(table) {
    return new Map(table.split(' ').map(function (entry) {
      return [entry.charAt(0), entry.slice(1)];
    }));
  }

  function contains(ranges, c) {
    return ranges.some(function (range) { return c >= range[0] && c <= range[1]; });
  }

  var LETTER = 119;
  var DIGIT = 100;
  var SEPARATOR = 115;
  var BIGRAM = 99;
  var SIGN = 101;
  var IGNORED = 105;
  var PREFIXES = '-.@$';
  var CONNECTORS = '-\u2010\u2011.\'\u2019#:';

  Rules.prototype.classOf = function (c) {
    if (c < 0x10000) return this.basic[c];
    for (var i = this.ranges.length - 1; i >= 0 && this.ranges[i][1] >= c; i--) {
      if (this.ranges[i][0] <= c) return this.ranges[i][2];
    }
    return LETTER;
  };

  Rules.prototype.standsInWord = function (c) {
    var type = this.classOf(c);
    return type === LETTER || type === DIGIT || type === IGNORED;
  };

  Rules.prototype.beginsWord = function (c) {
    var type = this.classOf(c);
    return type === LETTER || type === DIGIT;
  };

  Rules.prototype.foldCharacter = function (c) {
    if (c < 0x80) return String.fromCharCode(c >= 65 && c <= 90 ? c + 32 : c);
    var self = this;
    var letter = String.fromCodePoint(c);
    if (contains(this.decomposed, c)) {
      return Array.from(letter.normalize('NFKD')).map(function (part) {
        var type = self.classOf(part.codePointAt(0));
        return type === LETTER || type === DIGIT || type === BIGRAM ? self.replaced(part.toLowerCase()) : '';
      }).join('');
    }
    if (this.classOf(c) === IGNORED) return '';
    return this.replaced(contains(this.lowered, c) ? letter.toLowerCase() : letter);
  };

  Rules.prototype.replaced = function (letter) {
    return this.letters.has(letter) ? this.letters.get(letter) : letter;
  };

  // Most words, and their lower case is the same everywhere.
  function isPlain(word) {
    return /^[\x00-\x7f]*$/.test(word);
  }

  Rules.prototype.fold = function (word) {
    if (isPlain(word)) return word.toLowerCase();
    var folded = '';
    for (var i = 0; i < word.length; i++) {
      var c = word.codePointAt(i);
      folded += this.foldCharacter(c);
      if (c > 0xffff) i++;
    }
    return folded;
  };

  Rules.prototype.spelledOut = function (word) {
    if (isPlain(word)) return word.toLowerCase();
    var self = this;
    return Array.from(word).map(function (letter) {
      var other = self.spellings.get(letter.toLowerCase());
      return other === undefined ? self.foldCharacter(letter.codePointAt(0)) : other;
    }).join('');
  };

  Rules.prototype.isCapital = function (c) {
    if (c < 0x80) return c >= 65 && c <= 90;
    var letter = String.fromCodePoint(c);
    return (contains(this.decomposed, c) || contains(this.lowered, c)) && letter.toLowerCase() !== letter;
  };

  // The chunks of a text: [start, end] of each.
  Rules.prototype.chunks = function (text) {
    var chunks = [];
    var at = 0;
    while (at < text.length) {
      var c = text.codePointAt(at);
      var type = this.classOf(c);
      var end = at + (c > 0xffff ? 2 : 1);
      if (type === BIGRAM) {
        end = this.endOfRun(text, at);
        chunks.push([at, end]);
      } else if (type === SIGN) {
        chunks.push([at, end]);
      } else if (type === LETTER || type === DIGIT) {
        end = this.endOfCompound(text, at);
        chunks.push([this.startWithPrefix(text, at), end]);
      }
      at = end;
    }
    return chunks;
  };

  Rules.prototype.endOfRun = function (text, at) {
    while (at < text.length && this.classOf(text.codePointAt(at)) === BIGRAM) at += text.codePointAt(at) > 0xffff ? 2 : 1;
    return at;
  };

  Rules.prototype.endOfPiece = function (text, at) {
    while (at < text.length && this.standsInWord(text.codePointAt(at))) at += text.codePointAt(at) > 0xffff ? 2 : 1;
    return at;
  };

  Rules.prototype.endOfCompound = function (text, start) {
    var end = this.endOfPiece(text, start);
    var next = this.afterConnector(text, end);
    while (next > end) {
      end = this.endOfPiece(text, next);
      next = this.afterConnector(text, end);
    }
    return end + this.suffixLength(text, end);
  };

  Rules.prototype.afterConnector = function (text, at) {
    if (at >= text.length || CONNECTORS.indexOf(text.charAt(at)) < 0) return at;
    var colon = text.charAt(at) === ':';
    var next = colon ? at + 2 : at + 1;
    if (next >= text.length || (colon && text.charAt(at + 1) !== ':')) return at;
    return this.beginsWord(text.codePointAt(next)) ? next : at;
  };

  Rules.prototype.suffixLength = function (text, at) {
    var length = text.startsWith('++', at) ? 2 : text.startsWith('#', at) ? 1 : 0;
    var after = at + length;
    return after < text.length && this.standsInWord(text.codePointAt(after)) ? 0 : length;
  };

  Rules.prototype.startWithPrefix = function (text, start) {
    if (start === 0 || PREFIXES.indexOf(text.charAt(start - 1)) < 0) return start;
    var twoDashes = start > 1 && text.charAt(start - 1) === '-' && text.charAt(start - 2) === '-';
    var from = twoDashes ? start - 2 : start - 1;
    return from === 0 || this.mayPrecedePrefix(text, from) ? from : start;
  };

  Rules.prototype.mayPrecedePrefix = function (text, from) {
    var low = text.charCodeAt(from - 1);
    var pair = low >= 0xdc00 && low < 0xe000 && from > 1 && (text.charCodeAt(from - 2) & 0xfc00) === 0xd800;
    var c = pair ? text.codePointAt(from - 2) : low;
    return this.classOf(c) === SEPARATOR && '-.@$)]#+*/\\'.indexOf(String.fromCodePoint(c)) < 0;
  };

  // The words of one chunk: [folded form, kind] of each. Kinds: whole, main, part.
  var WHOLE = 0;
  var MAIN = 1;
  var PART = 2;

  Rules.prototype.words = function (chunk) {
    var words = [];
    var type = this.classOf(chunk.codePointAt(0));
    if (type === BIGRAM) {
      var run = Array.from(this.fold(chunk));
      for (var i = 0; i < run.length; i++) words.push([run.slice(i, i + 2).join(''), MAIN]);
    } else if (type === SIGN) {
      words.push([chunk, MAIN]);
    } else {
      this.addCompound(chunk, words);
    }
    return words;
  };

  Rules.prototype.addCompound = function (chunk, words) {
    var start = 0;
    while (PREFIXES.indexOf(chunk.charAt(start)) >= 0) start++;
    var end = this.endOfPiece(chunk, start);
    var next = this.afterConnector(chunk, end);
    var compound = next > end || start > 0 || end < chunk.length;
    if (compound) add(this.whole(chunk), WHOLE, words);
    this.addPiece(chunk.slice(start, end), compound, words);
    while (next > end) {
      var apostrophe = isApostrophe(chunk.charAt(end));
      end = this.endOfPiece(chunk, next);
      if (!apostrophe || end - next > 2) this.addPiece(chunk.slice(next, end), true, words);
      next = this.afterConnector(chunk, end);
    }
  };

  Rules.prototype.whole = function (chunk) {
    if (chunk.length > LONGEST) return '';
    var joined = !isJoint(chunk.charAt(0));
    var kept = '';
    var i;
    for (i = 0; i < chunk.length && joined; i++) {
      var c = chunk.charCodeAt(i);
      joined = isJoint(chunk.charAt(i)) || this.standsInWord(c) || (c >= 0xd800 && c < 0xe000);
    }
    for (i = 0; i < chunk.length; i++) {
      var sign = chunk.charAt(i);
      if (!isJoint(sign)) kept += sign;
      else if (!joined) kept += isApostrophe(sign) ? '\'' : '-';
    }
    return this.fold(kept);
  };

  function isApostrophe(sign) {
    return sign === '\'' || sign === '\u2019';
  }

  function isJoint(sign) {
    return sign === '-' || sign === '\u2010' || sign === '\u2011' || isApostrophe(sign);
  }

  Rules.prototype.addPiece = function (piece, inCompound, words) {
    var folded = this.fold(piece);
    var number = /^[0-9]*$/.test(folded);
    add(folded, inCompound && (number || folded.length === 1) ? PART : MAIN, words);
    if (piece.length <= LONGEST_SPLIT) {
      this.addParts(piece, folded, words);
      var spelled = this.spelledOut(piece);
      if (spelled !== folded) add(spelled, PART, words);
    }
  };

  Rules.prototype.addParts = function (piece, folded, words) {
    var start = 0;
    for (var i = 1; i <= piece.length; i++) {
      if (i === piece.length || this.isBoundary(piece, i)) {
        var part = this.fold(piece.slice(start, i)).replace(/_/g, '');
        if (part.length > 1 && part !== folded) add(part, PART, words);
        start = i;
      }
    }
  };

  Rules.prototype.isBoundary = function (piece, at) {
    if (piece.charAt(at - 1) === '_' || piece.charAt(at) === '_') return true;
    var before = this.classOf(piece.charCodeAt(at - 1));
    var here = this.classOf(piece.charCodeAt(at));
    var ignored = before === IGNORED || here === IGNORED;
    return (!ignored && (before === DIGIT) !== (here === DIGIT)) || this.isHump(piece, at);
  };

  Rules.prototype.isHump = function (piece, at) {
    if (!this.isCapital(piece.charCodeAt(at))) return false;
    var smallAfter = at + 1 < piece.length
      && this.classOf(piece.charCodeAt(at + 1)) === LETTER
      && piece.charAt(at + 1) !== '_'
      && !this.isCapital(piece.charCodeAt(at + 1));
    return !this.isCapital(piece.charCodeAt(at - 1)) || smallAfter;
  };

  function add(surface, kind, words) {
    if (surface !== '' && surface.length <= LONGEST) words.push([surface, kind]);
  }

  // ---- reading shards

  var DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  var VALUES = new Uint8Array(128);
  for (var d = 0; d < 64; d++) VALUES[DIGITS.charCodeAt(d)] = d;

  function digit(text, at) {
    return VALUES[text.charCodeAt(at)];
  }

  // The words of a vocabulary shard side by side: words, frequencies, stems; sorted.
  function readVocabulary(text) {
    var shard = { words: [], frequencies: [], stems: [] };
    var previous = '';
    if (text === '') return shard;
    text.split(' ').forEach(function (entry) {
      var comma = entry.lastIndexOf(',');
      var word = previous.slice(0, digit(entry, 0)) + entry.slice(1, comma);
      shard.words.push(word);
      shard.frequencies.push(digit(entry, comma + 1));
      shard.stems.push(entry.length === comma + 2
        ? word : word.slice(0, word.length - digit(entry, comma + 2)) + entry.slice(comma + 3));
      previous = word;
    });
    return shard;
  }

  function readPostings(value) {
    var previous = '';
    var lists = value[1].split(' ');
    return new Map(value[0].split(' ').map(function (entry, i) {
      previous = previous.slice(0, digit(entry, 0)) + entry.slice(1);
      return [previous, lists[i]];
    }));
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
    var list = { pageCount: number(), pages: [], weights: [], titles: [], uses: [], ends: [] };
    var page = 0;
    while (at < text.length) {
      var head = number();
      page += Math.floor(head / 2);
      list.pages.push(page);
      list.titles.push(head % 2);
      var impact = digit(text, at++);
      list.weights.push(SATURATION * impact / (63 - impact));
      var section = 0;
      var use;
      do {
        use = number();
        section += Math.floor(use / 16);
        list.uses.push(section * 8 + (use & 2) * 2 + ((use >> 2) & 3));
      } while (use & 1);
      list.ends.push(list.uses.length);
    }
    return list;
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

  // ---- loading

  var loads = new Map();
  var values = new Map();
  var base = 'search/';
  var load = loadScript;
  var index = null;

  function loadScript(file, failed) {
    var script = document.createElement('script');
    script.charset = 'utf-8';
    script.async = true;
    script.src = base + file;
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
    return name === 'index' ? 'index.js' : name + '-' + index.version + '.js';
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
        version: root.version,
        pages: root.pages,
        perCard: root.perCard,
        vocabulary: root.vocabulary.split(' '),
        postings: root.postings.split(' '),
        heads: readVocabulary(root.heads),
        rules: new Rules(root.rules)
      };
      return index;
    });
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

  // ---- from a query to groups of stems

  // A group is one thing the reader asks for: stems that stand for it, each with a weight, and the group's weight.
  function Group(word, weight) {
    this.word = word;
    this.weight = weight;
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
    this.shards = new Map();
    this.groups = [];
    this.corrections = [];
    this.prefix = '';
  }

  Search.prototype.parse = function () {
    var text = this.query.slice(0, MOST_CHARACTERS);
    var rules = index.rules;
    var chunks = rules.chunks(text);
    var open = options(this.options).prefix && chunks.length > 0 && chunks[chunks.length - 1][1] === text.trimEnd().length
      && (text.length === text.trimEnd().length);
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
      limit: given.limit > 0 ? Math.min(given.limit, 100) : 10,
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

  Search.prototype.loadVocabulary = function () {
    var needed = new Set();
    this.chunks.forEach(function (chunk) {
      chunk.words.forEach(function (word, i) {
        var first = shardOf(index.vocabulary, word[0]);
        var last = isPrefix(chunk, i) ? shardOf(index.vocabulary, word[0] + '\uffff') : first;
        needed.add(first);
        for (var s = first; s <= last && last - first < MOST_PREFIX_SHARDS; s++) needed.add(s);
      });
    });
    return this.loadShards(needed);
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
          read('p' + shardOf(index.postings, word[0]), readPostings).catch(function () { /* told when it is needed */ });
        }
      });
    });
  };

  Search.prototype.stemOf = function (word) {
    var shard = this.shards.get(shardOf(index.vocabulary, word));
    if (!shard) return null;
    var at = lowerBound(shard.words, word);
    return shard.words[at] === word ? shard.stems[at] : null;
  };

  // The most common words that begin so: [word, stem, frequency] of each.
  Search.prototype.completions = function (prefix) {
    var first = shardOf(index.vocabulary, prefix);
    var last = shardOf(index.vocabulary, prefix + '\uffff');
    var found = [];
    if (last - first >= MOST_PREFIX_SHARDS) collect(index.heads, prefix, found);
    else for (var s = first; s <= last; s++) if (this.shards.has(s)) collect(this.shards.get(s), prefix, found);
    var most = prefix.length < 2 ? 3 : prefix.length < 3 ? 6 : 12;
    return found.sort(byFrequency).slice(0, most);
  };

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
        if (group) {
          group.weight = kind === WHOLE ? 1 : kind === MAIN ? (whole ? 0.5 : 1) : (main ? 0.3 : 1);
          this.groups.push(group);
        } else if (kind === MAIN && !whole && !this.hasKnownParts(chunk, groups)) {
          unknown.push({ word: chunk.words[i][0], chunk: chunk, open: isPrefix(chunk, i) });
        }
      }, this);
    }, this);
    return unknown;
  };

  Search.prototype.hasKnownParts = function (chunk, groups) {
    return groups.filter(function (group, i) { return group && chunk.words[i][1] === PART; }).length > 1;
  };

  Search.prototype.group = function (word, open) {
    var stem = this.stemOf(word);
    var group = new Group(word, 1);
    if (stem !== null) group.add(stem, 1);
    if (open) {
      this.prefix = word;
      this.completions(word).forEach(function (completion) {
        group.add(completion[1], (stem === null ? 0.6 : 0.35) * Math.sqrt(word.length / completion[0].length));
      });
    }
    return group.stems.size > 0 ? group : null;
  };

  // ---- misspelt words

  Search.prototype.correct = function (unknown) {
    var self = this;
    var tried = unknown.filter(function (each) { return each.word.length >= 4; });
    if (tried.length === 0) return Promise.resolve();
    return this.loadShards(shardsNear(tried, false)).then(function () {
      var rest = tried.filter(function (each) { return !self.addCorrection(each); });
      if (rest.length === 0 || self.shards.size === index.vocabulary.length) return null;
      return self.loadShards(shardsNear(rest, true)).then(function () {
        rest.forEach(function (each) { self.addCorrection(each); });
      });
    });
  };

  // Where a misspelt word may stand: by its first two letters; then by what they are if the first letter is wrong.
  function shardsNear(unknown, firstWrong) {
    var near = new Set();
    if (index.vocabulary.length <= 12) {
      index.vocabulary.forEach(function (boundary, i) { near.add(i); });
      return near;
    }
    unknown.forEach(function (each) {
      var word = each.word;
      var starts = firstWrong
        ? [word.slice(1, 3), word.charAt(0) + word.charAt(2), word.charAt(0)]
        : [word.slice(0, 2), word.charAt(1) + word.charAt(0)];
      starts.forEach(function (start) {
        var last = shardOf(index.vocabulary, start + '\uffff');
        for (var s = shardOf(index.vocabulary, start); s <= last && near.size < 10; s++) near.add(s);
      });
    });
    return near;
  }

  Search.prototype.addCorrection = function (unknown) {
    var candidates = this.candidates(unknown.word, unknown.open);
    if (candidates.length === 0) return false;
    var best = candidates[0][3];
    var group = new Group(unknown.word, 1);
    candidates.filter(function (each) { return each[3] === best; }).slice(0, 3).forEach(function (each) {
      group.add(each[1], best < 2 ? 0.8 : 0.5);
    });
    this.groups.push(group);
    this.corrections.push({ chunk: unknown.chunk, word: unknown.word, by: candidates[0][0] });
    return true;
  };

  // Words at the smallest distance, the most common first: [word, stem, frequency, distance]. A prefix of a longer
  // word counts half a letter worse than a word.
  Search.prototype.candidates = function (word, open) {
    var most = word.length >= 8 ? 2 : 1;
    var found = [];
    this.shards.forEach(function (shard) {
      for (var i = 0; i < shard.words.length; i++) {
        var other = shard.words[i];
        if (other.length < word.length - most || (!open && other.length > word.length + most)) continue;
        var distance = editDistance(word, other, most, open);
        if (distance <= most + 0.5) found.push([other, shard.stems[i], shard.frequencies[i], distance]);
      }
    });
    return found.sort(function (a, b) { return a[3] - b[3] || byFrequency(a, b); });
  };

  // Damerau's distance with neighbours swapped, more than `most` when it is; with `open` also to a prefix of `other`.
  function editDistance(word, other, most, open) {
    var width = Math.min(other.length, word.length + most);
    var before = [];
    var row = [];
    var next = [];
    var j;
    for (j = 0; j <= width; j++) row[j] = j;
    for (var i = 1; i <= word.length; i++) {
      next = [i];
      var least = i;
      for (j = 1; j <= width; j++) {
        var same = word.charCodeAt(i - 1) === other.charCodeAt(j - 1);
        var value = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && word.charCodeAt(i - 1) === other.charCodeAt(j - 2)
          && word.charCodeAt(i - 2) === other.charCodeAt(j - 1)) value = Math.min(value, before[j - 2] + 1);
        next[j] = value;
        if (value < least) least = value;
      }
      if (least > most) return Infinity;
      before = row;
      row = next;
    }
    var whole = other.length <= width ? row[width] : Infinity;
    if (!open) return whole;
    var start = Infinity;
    for (j = Math.max(1, word.length - most); j <= width; j++) start = Math.min(start, row[j] + 0.5);
    return start - 0.5 > most ? whole : Math.min(whole, start);
  }

  Search.prototype.corrected = function () {
    if (this.corrections.length === 0) return null;
    var text = this.query.slice(0, MOST_CHARACTERS);
    this.corrections.slice().sort(function (a, b) { return b.chunk.start - a.chunk.start; }).forEach(function (each) {
      var chunk = text.slice(each.chunk.start, each.chunk.end);
      var at = index.rules.fold(chunk) === each.word ? 0 : chunk.toLowerCase().indexOf(each.word);
      var length = index.rules.fold(chunk) === each.word ? chunk.length : each.word.length;
      if (at < 0) return;
      text = text.slice(0, each.chunk.start + at) + each.by + text.slice(each.chunk.start + at + length);
    });
    return text;
  };

  // ---- ranking

  Search.prototype.loadLists = function () {
    var stems = new Set();
    this.groups.forEach(function (group) { group.stems.forEach(function (weight, stem) { stems.add(stem); }); });
    var lists = this.lists = new Map();
    return settled(Array.from(stems).map(function (stem) {
      return read('p' + shardOf(index.postings, stem), readPostings).then(function (shard) {
        var list = shard.get(stem);
        if (typeof list === 'string') shard.set(stem, list = readList(list));
        if (list) lists.set(stem, list);
      });
    }), this.problems);
  };

  // The groups that have postings, with their members' lists and their rarity.
  Search.prototype.terms = function () {
    var lists = this.lists;
    return this.groups.map(function (group) {
      var members = [];
      var pageCount = 0;
      group.stems.forEach(function (weight, stem) {
        if (!lists.has(stem)) return;
        members.push({ weight: weight, list: lists.get(stem) });
        pageCount = Math.max(pageCount, lists.get(stem).pageCount);
      });
      var rarity = Math.log(1 + (index.pages - pageCount + 0.5) / (pageCount + 0.5));
      return { members: members, value: group.weight * rarity };
    }).filter(function (term) { return term.members.length > 0; });
  };

  // All pages with a word of the query, by what they say of it: BM25F, more if the title covers the query; the best
  // are ranked again by how much of the query stands together in one section.
  Search.prototype.rank = function () {
    var terms = this.terms();
    var total = terms.reduce(function (sum, term) { return sum + term.value; }, 0);
    var scores = new Float64Array(index.pages);
    var titles = new Float64Array(index.pages);
    var weights = new Float64Array(index.pages);
    var titled = new Float64Array(index.pages);
    var pages = [];
    var seen = new Uint8Array(index.pages);
    terms.forEach(function (term) {
      var touched = [];
      term.members.forEach(function (member) {
        var list = member.list;
        for (var i = 0; i < list.pages.length; i++) {
          var page = list.pages[i];
          if (weights[page] === 0) touched.push(page);
          weights[page] += member.weight * list.weights[i];
          if (list.titles[i] && titled[page] < member.weight) titled[page] = member.weight;
        }
      });
      touched.forEach(function (page) {
        scores[page] += term.value * (SATURATION + 1) * weights[page] / (weights[page] + SATURATION);
        titles[page] += term.value * titled[page];
        weights[page] = 0;
        titled[page] = 0;
        if (!seen[page]) {
          seen[page] = 1;
          pages.push(page);
        }
      });
    });
    var ranked = pages.map(function (page) {
      var share = total > 0 ? titles[page] / total : 0;
      return scored({ page: page, score: scores[page] * (1 + 0.5 * share * share), rounded: 0, sections: [] });
    }).sort(byScore);
    this.total = ranked.length;
    var best = ranked.slice(0, MOST_RANKED);
    best.forEach(function (result) {
      rankSections(result, terms, total);
      scored(result);
    });
    return best.sort(byScore);
  };

  function rounded(score) {
    return Math.round(score * 1e6);
  }

  // Rounded, so that results as good as equal keep the order of their addresses.
  function scored(result) {
    result.rounded = rounded(result.score);
    return result;
  }

  function byScore(a, b) {
    return b.rounded - a.rounded || a.page - b.page;
  }

  var HEADING = 1.5;
  var FREQUENCIES = [1, 2, 3.5, 6];

  // The title stands over every section: a word of it is in each of them.
  function rankSections(result, terms, total) {
    var shares = new Map();
    var sections = new Map();
    var ofTitle = 0;
    terms.forEach(function (term) {
      var titled = 0;
      var share = new Map();
      var score = new Map();
      term.members.forEach(function (member) {
        var list = member.list;
        var at = lowerBound(list.pages, result.page);
        if (list.pages[at] !== result.page) return;
        if (list.titles[at]) titled = Math.max(titled, member.weight);
        for (var i = at === 0 ? 0 : list.ends[at - 1]; i < list.ends[at]; i++) {
          var section = list.uses[i] >> 3;
          var heading = (list.uses[i] & 4) !== 0;
          var frequency = FREQUENCIES[list.uses[i] & 3];
          raise(share, section, member.weight * (heading ? HEADING : 1));
          raise(score, section, member.weight * ((SATURATION + 1) * frequency / (frequency + SATURATION) + (heading ? 1 : 0)));
        }
      });
      ofTitle += term.value * titled;
      share.forEach(function (value, section) { increase(shares, section, term.value * Math.max(0, value - titled)); });
      score.forEach(function (value, section) { increase(sections, section, term.value * value); });
    });
    var best = 0;
    shares.forEach(function (value) { if (value > best) best = value; });
    if (total > 0) result.score *= 1 + (ofTitle + best) / total;
    result.sections = Array.from(sections, function (entry) { return { section: entry[0], score: entry[1] }; })
      .sort(function (a, b) { return rounded(b.score) - rounded(a.score) || a.section - b.section; });
  }

  function raise(map, key, value) {
    if (!(map.get(key) >= value)) map.set(key, value);
  }

  function increase(map, key, value) {
    map.set(key, (map.get(key) || 0) + value);
  }

  // ---- what is shown

  Search.prototype.cards = function (results) {
    var problems = this.problems;
    return settled(results.map(function (result) {
      return read('c' + Math.floor(result.page / index.perCard), readCards).then(function (cards) {
        return cards[result.page % index.perCard] || null;
      });
    }), problems).then(function (cards) {
      return results.map(function (result, i) {
        return cards[i] && { result: result, card: cards[i], page: pageOf(result, cards[i]) };
      }).filter(Boolean);
    });
  };

  function readCards(value) {
    return value.map(function (card) {
      return { url: card[0], title: card[1], topic: card[2], texts: card[3], anchors: card[4], headings: card[5] };
    });
  }

  function pageOf(result, card) {
    var sections = result.sections.filter(function (each) { return each.section < card.anchors.length; }).slice(0, 3);
    if (sections.length === 0 && card.anchors.length > 0) sections = [{ section: 0 }];
    result.shown = sections.map(function (each) { return each.section; });
    return {
      url: card.url,
      title: card.title,
      topic: card.topic,
      sections: result.shown.map(function (section) {
        var anchor = card.anchors[section];
        return {
          url: anchor === '' ? card.url : card.url + '#' + anchor,
          title: card.headings[section] || card.title,
          excerpt: []
        };
      })
    };
  }

  Search.prototype.loadExcerpts = function (shown) {
    var self = this;
    var marker = this.marker();
    return settled(shown.slice(0, options(this.options).excerpts).map(function (each) {
      return Promise.all(each.result.shown.map(function (section, i) {
        return read('x' + textShard(each.card.texts, section), readTexts).then(function (texts) {
          var text = texts.get(each.result.page + ' ' + section);
          if (text) each.page.sections[i].excerpt = excerpt(text, marker);
        });
      }));
    }), this.problems).then(function () { return self.answer(shown); });
  };

  function readTexts(value) {
    return new Map(value.map(function (text) { return [text[0] + ' ' + text[1], text]; }));
  }

  function textShard(texts, section) {
    var at = 0;
    while (at + 2 < texts.length && texts[at + 3] <= section) at += 2;
    return texts[at];
  }

  // Says which group a word of a text belongs to, or -1.
  Search.prototype.marker = function () {
    var self = this;
    var groupOfStem = new Map();
    var groupOfWord = new Map();
    this.groups.forEach(function (group, i) {
      group.stems.forEach(function (weight, stem) { if (!groupOfStem.has(stem)) groupOfStem.set(stem, i); });
    });
    return function (surface) {
      if (!groupOfWord.has(surface)) {
        var stem = self.stemOf(surface);
        var known = stem !== null && groupOfStem.has(stem) ? groupOfStem.get(stem) : -1;
        if (known < 0 && self.prefix.length > 1 && surface.startsWith(self.prefix)) known = self.groups.length;
        groupOfWord.set(surface, known);
      }
      return groupOfWord.get(surface);
    };
  };

  var WINDOW = 160;

  function excerpt(text, marker) {
    var prose = hits(text[2], marker);
    if (prose.length === 0) {
      var code = hits(text[3], marker);
      if (code.length > 0) return pieces(text[3], code);
    }
    return pieces(text[2], prose);
  }

  // The marked stretches of a text: [start, end, group].
  function hits(text, marker) {
    var found = [];
    index.rules.chunks(text).forEach(function (chunk) {
      if (index.rules.classOf(text.codePointAt(chunk[0])) === BIGRAM) addRunHits(text, chunk, marker, found);
      else addHit(text, chunk[0], chunk[1], marker, found);
    });
    return found;
  }

  function addHit(text, start, end, marker, found) {
    var words = index.rules.words(text.slice(start, end));
    for (var i = 0; i < words.length; i++) {
      var group = marker(words[i][0]);
      if (group >= 0) {
        found.push([start, end, group]);
        return;
      }
    }
  }

  function addRunHits(text, chunk, marker, found) {
    for (var at = chunk[0]; at + 1 < chunk[1]; at++) {
      var group = marker(index.rules.fold(text.slice(at, at + 2)));
      if (group < 0) continue;
      var last = found[found.length - 1];
      if (last && last[1] > at) last[1] = at + 2;
      else found.push([at, at + 2, group]);
    }
  }

  // The stretch of a text that has most of the query, cut at words, with its marks.
  function pieces(text, found) {
    var window = bestWindow(found);
    var start = window === null ? 0 : beginning(text, window[0]);
    var end = ending(text, start + WINDOW);
    var parts = start > 0 ? [{ text: '\u2026', mark: false }] : [];
    var at = start;
    found.forEach(function (hit) {
      if (hit[0] < at || hit[1] > end) return;
      push(parts, text.slice(at, hit[0]), false);
      push(parts, text.slice(hit[0], hit[1]), true);
      at = hit[1];
    });
    push(parts, text.slice(at, end), false);
    if (end < text.length) push(parts, '\u2026', false);
    return parts;
  }

  function push(parts, text, mark) {
    if (text !== '') parts.push({ text: text.replace(/\s+/g, ' '), mark: mark });
  }

  function bestWindow(found) {
    var best = null;
    var bestValue = 0;
    for (var i = 0; i < found.length; i++) {
      var groups = new Set();
      var last = i;
      while (last < found.length && found[last][1] - found[i][0] <= WINDOW - 40) groups.add(found[last++][2]);
      var value = groups.size + Math.min(last - i, 9) / 10;
      if (value > bestValue) {
        bestValue = value;
        best = found[i];
      }
    }
    return best;
  }

  // Back to the start of the sentence or line, at most 60 characters; else to the start of a word.
  function beginning(text, at) {
    var from = Math.max(0, at - 60);
    var before = text.slice(from, at);
    var stop = Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n') - 1);
    if (stop >= 0) return from + stop + 2;
    if (from === 0) return 0;
    var space = before.indexOf(' ');
    return space < 0 ? at : from + space + 1;
  }

  function ending(text, at) {
    if (at >= text.length) return text.length;
    var space = text.lastIndexOf(' ', at);
    if (space > at - 40) return space;
    return (text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at - 1 : at;
  }

  Search.prototype.answer = function (shown) {
    return {
      query: this.query,
      corrected: this.corrected(),
      total: this.total,
      problems: Array.from(this.problems),
      pages: shown.map(function (each) {
        return Object.assign({}, each.page, { sections: each.page.sections.map(function (section) {
          return Object.assign({}, section);
        }) });
      })
    };
  };

  // ---- the door

  var newest = 0;

  function Superseded() {
    var error = new Error('superseded by a newer search');
    error.name = 'AbortError';
    return error;
  }

  // Begins to load the index. `rootUrl` is the way from this page to the site's root: "", "../" and so on. A test
  // may give another loader: loader(file, failed) brings in the file, or calls failed(why).
  function prepare(rootUrl, loader) {
    base = (rootUrl || '') + 'search/';
    load = loader || loadScript;
    return openIndex().then(function () { return undefined; });
  }

  // Finds pages. The answer comes without excerpts; its `complete` promises the same answer with them. Both are
  // rejected with an AbortError once a newer search was begun, with an Error that says why if nothing can be found.
  function find(query, given) {
    var mine = ++newest;
    var search = new Search(String(query), given);
    function current(value) {
      if (mine !== newest) throw Superseded();
      return value;
    }
    return openIndex().then(current).then(function () {
      search.parse();
      if (search.chunks.length === 0) return [];
      search.guessPostings();
      return search.loadVocabulary()
        .then(current)
        .then(function () { return search.correct(search.groupKnown()); })
        .then(current)
        .then(function () { return search.loadLists(); })
        .then(current)
        .then(function () { return search.cards(search.rank().slice(0, options(given).limit)); });
    }).then(current).then(function (shown) {
      if (shown.length === 0 && search.problems.size > 0) throw new Error(Array.from(search.problems)[0]);
      search.total = search.total || 0;
      var answer = search.answer(shown);
      answer.complete = search.loadExcerpts(shown).then(current);
      // Who does not ask for excerpts need not hear that they were superseded.
      answer.complete.catch(function () { return undefined; });
      return answer;
    });
  }

  // The ranking alone, for tests: pages and scores.
  function ranking(query, given) {
    return openIndex().then(function () {
      var search = new Search(String(query), given);
      search.parse();
      return search.loadVocabulary()
        .then(function () { return search.correct(search.groupKnown()); })
        .then(function () { return search.loadLists(); })
        .then(function () { return search.rank(); });
    });
  }

  // The words of texts by the tables of a root, for tests.
  function wordLists(texts, tables) {
    var rules = new Rules(tables);
    return texts.map(function (text) {
      return [].concat.apply([], rules.chunks(text).map(function (chunk) {
        return rules.words(text.slice(chunk[0], chunk[1]));
      }));
    });
  }

  return { prepare: prepare, find: find, shard: shard, wordLists: wordLists, ranking: ranking };
})();
if (typeof module === 'object' && module.exports) module.exports = galleySearch;
