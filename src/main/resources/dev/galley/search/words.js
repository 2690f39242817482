// Cuts text into words: the same steps and tables as Words.java, Folding.java and CharacterClasses.java.
//
// The files of this folder are joined to one classic script in which they share one scope, in the order of
// EngineScript.java. Words are never keys of plain objects, so "constructor" is a word.

var LONGEST = 64;
var LONGEST_SPLIT = 40;

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
var CONNECTORS = '-\u2010\u2011.\'\u2019#:/';

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
  if (text.charAt(at) === '/' && !this.joinsCapitals(text, at)) return at;
  return this.beginsWord(text.codePointAt(next)) ? next : at;
};

// "I/O" and "HTTP/2" are one word; folders of a path and "C/C++" are not.
Rules.prototype.joinsCapitals = function (text, slash) {
  var after = text.charCodeAt(slash + 1);
  return this.isCapital(text.charCodeAt(slash - 1))
    && (this.isCapital(after) || this.classOf(after) === DIGIT)
    && this.suffixLength(text, this.endOfPiece(text, slash + 1)) === 0;
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
  if (start > 0 && next > end) add(this.whole(chunk.slice(start)), PART, words);
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
  return sign === '-' || sign === '/' || sign === '\u2010' || sign === '\u2011' || isApostrophe(sign);
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
