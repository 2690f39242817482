// Search: its dialog and keys, the way back to it, and the marks that it leads to. Loaded by galley.js when a reader
// wants it, who may have typed by then.
(function () {
  'use strict';

  const root = document.documentElement.dataset.root || '';
  const dialog = document.querySelector('dialog.search');
  if (!dialog?.showModal) {
    return;
  }
  const input = dialog.querySelector('input');
  const status = dialog.querySelector('.search-status');
  const told = dialog.querySelector('.search-told');
  const results = dialog.querySelector('.search-results');
  const more = dialog.querySelector('.search-more');
  const options = () => [...results.querySelectorAll('[role="option"]')];

  // Milliseconds until the count is heard, and a wait is explained.
  const PAUSE = 700;
  const PATIENCE = 1000;

  // Pages at first, and on demand: each costs a request.
  const FEW = 5;
  const MORE = 10;

  function element(name, className, ...content) {
    const made = document.createElement(name);
    made.className = className;
    made.append(...content);
    return made;
  }

  const loads = new Map();

  // A failed attempt is forgotten: the next one tries again.
  function load(file) {
    if (!loads.has(file)) {
      loads.set(file, new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.src = root + file;
        script.onload = resolve;
        script.onerror = () => reject(new Error('cannot load ' + script.src));
        document.head.append(script);
      }).catch((error) => {
        loads.delete(file);
        throw error;
      }));
    }
    return loads.get(file);
  }

  async function engine() {
    await load('search/search.js');
    await galleySearch.prepare(root);
    return galleySearch;
  }

  let asked = 0;
  let slow = 0;
  let telling = 0;
  // The section that the reader moved to, which stays chosen while it is among the results.
  let place = null;
  let active = -1;
  let limit = FEW;
  // Asking the list itself would have it laid out, at each key.
  let scrolled = false;

  function answered() {
    clearTimeout(slow);
    slow = 0;
  }

  async function ask() {
    const mine = ++asked;
    if (!input.value.trim()) {
      answered();
      show([]);
      say('');
      return;
    }
    slow ||= setTimeout(say, PATIENCE, 'Still loading the search index…');
    try {
      const find = await engine();
      const found = mine === asked && await find(input.value.trimStart(), { limit, excerpts: limit });
      if (mine === asked) {
        answered();
        show(found.pages, found.marks);
        describe(found);
        complete(await found.complete, found, mine);
      }
    } catch (error) {
      if (mine === asked && error.name !== 'AbortError') {
        answered();
        show([]);
        say('Search could not be loaded: a part of its index is missing or damaged, or there is no connection.');
      }
    }
  }

  // Excerpts come where room was kept for them: nothing moves.
  function complete(whole, found, mine) {
    if (mine !== asked) {
      return;
    }
    const sections = whole.pages.flatMap((each) => each.sections);
    const shown = options();
    if (sections.map((each) => each.url).join(' ') !== shown.map((each) => each.dataset.place).join(' ')) {
      show(whole.pages, whole.marks);
    } else {
      sections.forEach((section, i) => section.excerpt.length && fill(shown[i].lastChild, section.excerpt));
    }
    if (whole.problems.length > found.problems.length) {
      describe(whole);
    }
  }

  function say(...words) {
    status.replaceChildren(...words);
    clearTimeout(telling);
    telling = setTimeout(() => { told.textContent = status.textContent; }, PAUSE);
  }

  function describe(found) {
    const words = [];
    if (found.corrected) {
      words.push('Showing results for ', element('strong', '', found.corrected), ': ');
    }
    const best = found.total > found.pages.length ? ', the best ' + found.pages.length + ' shown' : '';
    words.push(found.total ? found.total + (found.total === 1 ? ' page' : ' pages') + best
      : 'Nothing found for “' + found.query.trim() + '”. Try fewer or other words.');
    if (found.problems.length) {
      words.push('. A part of the search index could not be loaded, so something may be missing.');
    }
    say(...words);
  }

  // Until new excerpts come, a section that was shown before keeps its old one.
  function show(pages, marks = []) {
    const old = new Map(options().map((option) => [option.dataset.place, option.lastChild]));
    const words = new URLSearchParams({ mark: marks.join(' ') });
    results.replaceChildren(...pages.map((found) => group(found, marks, words, old)));
    more.hidden = pages.length < limit;
    const all = options();
    all.forEach((option, i) => { option.id = 'galley-result-' + i; });
    input.setAttribute('aria-expanded', String(all.length > 0));
    const kept = all.findIndex((option) => option.dataset.place === place);
    active = -1;
    place = kept < 0 ? null : place;
    choose(Math.max(kept, 0));
  }

  // Found text becomes text nodes, never HTML.
  function group(found, marks, words, old) {
    const topic = found.topic.map((title) => title + ' › ').join('');
    // The top of a page has the page's own title, which need not stand there twice.
    const named = found.sections[0]?.title === found.title;
    const title = element('div', 'found-page', named ? topic.slice(0, -3) : topic,
      element('b', '', ...(named ? [] : marked(found.title, marks))));
    const made = element('div', 'found', title, ...found.sections.map((section) => option(section, marks, words, old)));
    title.setAttribute('role', 'presentation');
    made.setAttribute('role', 'group');
    made.setAttribute('aria-label', topic + found.title);
    return made;
  }

  function option(section, marks, words, old) {
    const [page, anchor] = section.url.split('#');
    const excerpt = old.get(section.url) || element('span', 'excerpt');
    const made = element('a', '', element('strong', '', ...marked(section.title, marks)), ' ', excerpt);
    fill(excerpt, section.excerpt);
    made.href = root + page + (marks.length ? '?' + words : '') + (anchor ? '#' + anchor : '');
    made.dataset.place = section.url;
    made.tabIndex = -1;
    made.setAttribute('role', 'option');
    made.setAttribute('aria-selected', 'false');
    return made;
  }

  function fill(excerpt, parts) {
    if (parts.length) {
      excerpt.replaceChildren(...parts.map((part) => (part.mark ? element('mark', '', part.text) : part.text)));
    }
  }

  function marked(text, marks) {
    const parts = [];
    let at = 0;
    for (const [start, end] of galleySearch.spans(text, marks)) {
      parts.push(text.slice(at, start), element('mark', '', text.slice(start, end)));
      at = end;
    }
    return [...parts, text.slice(at)];
  }

  // The first result is chosen from the start; a screen reader follows only once the reader moves.
  function choose(number) {
    const all = options();
    all[active]?.setAttribute('aria-selected', 'false');
    active = all.length ? (number + all.length) % all.length : -1;
    all[active]?.setAttribute('aria-selected', 'true');
    if (place === null) {
      input.removeAttribute('aria-activedescendant');
    } else {
      input.setAttribute('aria-activedescendant', all[active].id);
    }
    if (active > 0) {
      all[active].scrollIntoView({ block: 'nearest' });
    } else if (scrolled) {
      results.scrollTop = 0;
    }
  }

  function move(number) {
    const all = options();
    if (all.length) {
      place = all[(number + all.length) % all.length].dataset.place;
      choose(number);
    }
  }

  // Opening, following, coming back

  // Kept in the history: who comes back finds the search as it was.
  function remember(search) {
    try {
      history.replaceState({ ...history.state, search }, '');
    } catch (e) {
      // Without a history the search is only not open again.
    }
  }

  function reopen(kept) {
    input.value = kept.query;
    place = kept.place;
    if (!dialog.open) {
      dialog.showModal();
    }
    input.select();
    ask();
  }

  function follow(event) {
    const link = event.target.closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    remember({ query: input.value, place: link.dataset.place });
    if (link.hash && link.host === location.host && link.pathname === location.pathname) {
      event.preventDefault();
      location.hash = link.hash;
      dialog.close();
      mark(link.search);
    }
  }

  function mark(query) {
    const words = new URLSearchParams(query).get('mark')?.split(' ').filter(Boolean);
    if (words?.length && CSS.highlights) {
      Promise.all([engine(), load('assets/marks.js')]).then(([find]) => galleyMarks(find.spans, words)).catch(() => {});
    }
  }

  function arrive() {
    const address = new URL(location);
    if (address.searchParams.has('mark')) {
      address.searchParams.delete('mark');
      try {
        history.replaceState(history.state, '', address);
      } catch (e) {
        // The address keeps the words: it only looks worse.
      }
    }
    const kept = history.state?.search;
    const query = address.searchParams.get('q');
    if (kept || (query && kept !== null)) {
      reopen(kept || { query: query.slice(0, input.maxLength), place: null });
    } else if (input.value) {
      ask();
    }
  }

  const keys = {
    ArrowDown: () => move(active + 1),
    ArrowUp: () => move(active - 1),
    Home: () => place !== null && move(0),
    End: () => place !== null && move(-1),
  };

  const askFor = (pages) => {
    limit = pages;
    ask();
  };
  input.addEventListener('input', () => askFor(FEW));
  more.addEventListener('click', () => {
    move(-1);
    askFor(limit + MORE);
    input.focus();
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) {
      return;
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && active >= 0) {
      event.preventDefault();
      window.open(options()[active].href, '_blank', 'noopener');
    }
    if (keys[event.key] && keys[event.key]() !== false) {
      event.preventDefault();
    }
  });
  dialog.querySelector('form').addEventListener('submit', () => {
    if (active >= 0) {
      options()[active].click();
    } else {
      ask();
    }
  });
  dialog.addEventListener('close', () => remember(null));
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) {
      dialog.close();
    }
  });
  results.addEventListener('click', follow);
  results.addEventListener('scroll', () => { scrolled = results.scrollTop > 0; }, { passive: true });
  addEventListener('popstate', (event) => {
    if (event.state?.search) {
      reopen(event.state.search);
    } else if (dialog.open) {
      dialog.close();
    }
  });

  engine().catch(() => {});
  mark(location.search);
  arrive();
})();
