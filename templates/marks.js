// Marks in the text of a page the words of the search that led to it. The marks are painted, not inserted: the page's
// elements stay as they are. Loaded by dialog.js when there are words to mark.
(function () {
  'use strict';

  const NAME = 'galley-found';
  const MOST = 2000;
  // Milliseconds of work between two frames.
  const SLICE = 12;
  const BLOCK = ':not(a, abbr, b, bdi, bdo, cite, code, data, del, dfn, em, font, i, ins, kbd, mark, q, s, samp, small, '
    + 'span, strong, sub, sup, time, u, var, wbr)';
  const NOT_TEXT = 'button, script, style, svg, .anchor, .proof';

  // The words of one block can be spread over many nodes: highlighted code has a node for each token.
  function* blocksOf(article) {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
      (node) => (node.matches?.(NOT_TEXT) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
    let block = { text: '', nodes: [] };
    let parent = null;
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const own = node.nodeType === Node.TEXT_NODE ? node.parentElement.closest(BLOCK) : null;
      if (own ? own !== parent : node.matches('br')) {
        yield block;
        block = { text: '', nodes: [] };
        parent = own;
      }
      if (own) {
        block.nodes.push({ node, start: block.text.length });
        block.text += node.data;
      }
    }
    yield block;
  }

  // Stretches are sorted, so each is looked for from where the last one was.
  function* rangesOf(block, stretches) {
    const { nodes } = block;
    let at = 0;
    for (const [start, end] of stretches) {
      while (at + 1 < nodes.length && nodes[at + 1].start <= start) {
        at++;
      }
      let last = at;
      while (last + 1 < nodes.length && nodes[last + 1].start < end) {
        last++;
      }
      yield new StaticRange({
        startContainer: nodes[at].node,
        startOffset: start - nodes[at].start,
        endContainer: nodes[last].node,
        endOffset: end - nodes[last].start,
      });
    }
  }

  function clear() {
    CSS.highlights.delete(NAME);
    document.querySelector('.clear-marks')?.remove();
    removeEventListener('keydown', clearByKey);
  }

  function clearByKey(event) {
    // A key that closes something else is taken.
    if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open], :popover-open')) {
      clear();
    }
  }

  function offerToClear() {
    const key = document.createElement('kbd');
    key.setAttribute('aria-hidden', 'true');
    key.textContent = 'Esc';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'clear-marks';
    button.setAttribute('aria-keyshortcuts', 'Escape');
    button.append('Clear marks ', key);
    button.addEventListener('click', clear);
    document.querySelector('main').append(button);
    addEventListener('keydown', clearByKey);
  }

  // Paints what spans(text, words) finds. A long page is worked through slice by slice.
  window.galleyMarks = async function (spans, words) {
    clear();
    const found = new Highlight();
    CSS.highlights.set(NAME, found);
    let pause = performance.now() + SLICE;
    for (const block of blocksOf(document.querySelector('article'))) {
      for (const range of rangesOf(block, block.text ? spans(block.text, words) : [])) {
        found.add(range);
      }
      if (performance.now() > pause) {
        await new Promise((resume) => { setTimeout(resume); });
        pause = performance.now() + SLICE;
      }
      if (CSS.highlights.get(NAME) !== found || found.size > MOST) {
        break;
      }
    }
    if (found.size && CSS.highlights.get(NAME) === found) {
      offerToClear();
    }
  };
})();
