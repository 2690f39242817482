// Makes of ranked pages what is shown: addresses, titles, excerpts.

var PER_PACK = 4;

// The cards of pages: in a bundle all together, else each in its pack, which has the texts for its excerpts too.
Search.prototype.cards = function (results) {
  return settled(results.map(function (result) {
    return index.bundle
      ? read('c0', readCards).then(function (cards) { return cards.get(result.page); })
      : packOf(result.page).then(function (pack) { return pack[result.page % PER_PACK].card; });
  }), this.problems).then(function (cards) {
    return results.map(function (result, i) {
      return cards[i] && { result: result, card: cards[i], page: this.pageOf(result, cards[i]) };
    }, this).filter(Boolean);
  }.bind(this));
};

function packOf(page) {
  return read('t' + Math.floor(page / PER_PACK), readPack);
}

function readPack(value) {
  return value.map(function (page) { return { card: page[0] === 0 ? null : readCard(page[0]), texts: page[1] }; });
}

// In a bundle the cards stand in the order of the pages, with 0 for each number that no page has.
function readCards(value) {
  return new Map(value.map(function (card, page) { return [page, card === 0 ? null : readCard(card)]; }));
}

function readCard(card) {
  var headings = card[4];
  return { url: card[0], title: card[1], topic: card[2], overflow: card[3], headings: headings,
    anchors: card[5].map(function (anchor, i) { return anchor === 0 ? usualAnchor(headings[i] || card[1]) : anchor; }) };
}

// As Card.java makes it of headings of plain letters.
function usualAnchor(heading) {
  return heading.toLowerCase().replace(/[^a-z0-9_ -]/g, '').replace(/ /g, '-');
}

// What a heading that has the whole query brings to its section, times what the query is worth; of a query of one word
// nothing, which is no more together in one heading than in another.
var HEADED = 0.7;

// The sections of a page, the best first: by their words, and by how much of the query their headings have together.
Search.prototype.sectionsOf = function (result, card) {
  var scores = new Map(result.sections.map(function (each) { return [each.section, each.score]; }));
  card.headings.forEach(function (heading, section) {
    var covered = heading === '' || this.worth.length < 2 ? 0 : this.coverage(heading);
    if (covered > 0) increase(scores, section, HEADED * this.value * Math.pow(covered, 4));
  }, this);
  return bestFirst(scores).filter(function (each) { return each.section < card.anchors.length; });
};

// How much of the query a heading has, by what its words are worth.
Search.prototype.coverage = function (heading) {
  var stems = new Set();
  index.rules.chunks(heading).forEach(function (chunk) {
    wordsOf(heading.slice(chunk[0], chunk[1])).forEach(function (word) { stems.add(this.forms.get(word)); }, this);
  }, this);
  var covered = 0;
  this.worth.forEach(function (term) {
    var most = 0;
    term.group.stems.forEach(function (weight, stem) { if (stems.has(stem) && weight > most) most = weight; });
    covered += most * term.value;
  });
  return this.value > 0 ? covered / this.value : 0;
};

Search.prototype.pageOf = function (result, card) {
  var sections = this.sectionsOf(result, card).slice(0, 3);
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
};

Search.prototype.loadExcerpts = function (shown) {
  var self = this;
  var marker = this.marker();
  return settled(shown.slice(0, options(this.options).excerpts).map(function (each) {
    return Promise.all(each.result.shown.map(function (section, i) {
      return textOf(each, section).then(function (text) {
        if (text) each.page.sections[i].excerpt = excerpt(text, marker);
      });
    }));
  }), this.problems).then(function () { return self.answer(shown); });
};

// Prose and code of a section.
function textOf(each, section) {
  var page = each.result.page;
  var overflow = each.card.overflow;
  if (overflow.length === 0 || section < overflow[1]) {
    return packOf(page).then(function (pack) {
      return pack[page % PER_PACK].texts.slice(section * 2, section * 2 + 2);
    });
  }
  var at = 0;
  while (at + 2 < overflow.length && overflow[at + 3] <= section) at += 2;
  return read('x' + overflow[at], readOverflow).then(function (texts) { return texts.get(page + ' ' + section); });
}

function readOverflow(value) {
  return new Map(value.map(function (text) { return [text[0] + ' ' + text[1], text.slice(2)]; }));
}

// Says which group a word of a text belongs to, or -1.
Search.prototype.marker = function () {
  var self = this;
  var groupOfStem = this.groupOfStem();
  var groupOfWord = new Map();
  this.forms.forEach(function (stem, word) { groupOfWord.set(word, groupOfStem.get(stem)); });
  return function (surface) {
    var known = groupOfWord.get(surface);
    if (known !== undefined) return known;
    return self.prefix.length > 1 && surface.startsWith(self.prefix) ? self.groups.length : -1;
  };
};

// Which group a stem belongs to; of several the first.
Search.prototype.groupOfStem = function () {
  var groupOfStem = new Map();
  this.groups.forEach(function (group, i) {
    group.stems.forEach(function (weight, phrase) {
      phrase.split(' ').forEach(function (stem) { if (!groupOfStem.has(stem)) groupOfStem.set(stem, i); });
    });
  });
  return groupOfStem;
};

var WINDOW = 160;

function excerpt(text, marker) {
  var prose = hits(text[0], marker);
  if (prose.length === 0) {
    var code = hits(text[1], marker);
    if (code.length > 0) return pieces(text[1], code);
  }
  return pieces(text[0], prose);
}

// The marked stretches of a text: [start, end, group].
function hits(text, marker) {
  var found = [];
  tokensOf(text).forEach(function (token) {
    if (token.words === null) addRunHits(text, [token.start, token.end], marker, found);
    else addHit(token, marker, found);
  });
  return found;
}

function addHit(token, marker, found) {
  for (var i = 0; i < token.words.length; i++) {
    var group = marker(token.words[i]);
    if (group >= 0) {
      found.push([token.start, token.end, group]);
      return;
    }
  }
}

// Texts and chunks met before: cutting them again for each key was most of the work.
var MOST_REMEMBERED = 20000;
var MOST_CHARACTERS_REMEMBERED = 1000000;
var remembered = new Map();
var tokenized = new Map();
var characters = 0;

// Where the chunks of a text stand, and their words; null for one of characters without spaces between words.
function tokensOf(text) {
  var tokens = tokenized.get(text);
  if (tokens === undefined) {
    tokens = index.rules.chunks(text).map(function (chunk) {
      var run = index.rules.classOf(text.codePointAt(chunk[0])) === BIGRAM;
      return { start: chunk[0], end: chunk[1], words: run ? null : wordsOf(text.slice(chunk[0], chunk[1])) };
    });
    characters += text.length;
    if (characters > MOST_CHARACTERS_REMEMBERED) {
      tokenized.clear();
      characters = text.length;
    }
    tokenized.set(text, tokens);
  }
  return tokens;
}

function wordsOf(chunk) {
  var words = remembered.get(chunk);
  if (words === undefined) {
    words = index.rules.words(chunk).map(function (word) { return word[0]; });
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(chunk, words);
  }
  return words;
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
    marks: this.marks(),
    pages: shown.map(function (each) {
      return Object.assign({}, each.page, { sections: each.page.sections.map(function (section) {
        return Object.assign({}, section);
      }) });
    })
  };
};
