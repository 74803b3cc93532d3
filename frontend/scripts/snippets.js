// Own texts: a slash at the beginning of a word, in any text area, brings them; the name goes on being typed, and chooses.
(() => {
  let snippets = [];
  let title = '';
  let open = null;
  let giver = null;

  const fold = (text) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/g, 'l');

  /** What is typed behind a slash, up to the caret. */
  const asked = (area) => /(?:^|\s)\/([\p{L}\p{N}_-]{0,40})$/u.exec(area.value.slice(0, area.selectionStart))?.[1];

  const close = () => {
    open?.list.remove();
    open?.area.removeAttribute('aria-activedescendant');
    open = null;
  };

  const show = (area) => {
    const name = asked(area);
    const found = name === undefined ? [] : snippets.filter((snippet) => fold(snippet.name).includes(fold(name)));
    found.sort((a, b) => fold(b.name).startsWith(fold(name)) - fold(a.name).startsWith(fold(name)));
    close();
    if (!found.length) return;
    const list = document.createElement('div');
    list.className = 'snippet-list';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', title);
    found.slice(0, 8).forEach((snippet, index) => {
      const item = document.createElement('div');
      item.id = `snippet-${index}`;
      item.setAttribute('role', 'option');
      const key = document.createElement('b');
      key.textContent = `/${snippet.name}`;
      const text = document.createElement('span');
      text.textContent = snippet.text;
      item.append(key, text);
      // Not the click: by then the field would have lost the focus.
      item.addEventListener('mousedown', (event) => { event.preventDefault(); choose(index); });
      list.append(item);
    });
    const place = area.getBoundingClientRect();
    list.style.left = `${place.left}px`;
    list.style.width = `${place.width}px`;
    // A dialog lies above everything that is not in it.
    (area.closest('vaadin-dialog') ?? document.body).append(list);
    const below = window.innerHeight - place.bottom;
    if (below > list.offsetHeight || below > place.top) list.style.top = `${Math.min(place.bottom, window.innerHeight - list.offsetHeight)}px`;
    else list.style.bottom = `${window.innerHeight - place.top}px`;
    open = { area, list, found, name, at: 0 };
    mark(0);
  };

  const mark = (at) => {
    open.at = (at + open.list.children.length) % open.list.children.length;
    [...open.list.children].forEach((item, index) => item.setAttribute('aria-selected', String(index === open.at)));
    open.area.setAttribute('aria-activedescendant', `snippet-${open.at}`);
  };

  const choose = (index) => {
    const { area, found, name } = open;
    close();
    area.focus();
    area.setSelectionRange(area.selectionStart - name.length - 1, area.selectionStart);
    // As if it were typed: it can be taken back, and reaches the server.
    document.execCommand('insertText', false, found[index].text);
  };

  document.addEventListener('input', (event) => {
    const area = event.composedPath()[0];
    if (area instanceof HTMLTextAreaElement) show(area);
  });
  // Whoever is about to write needs them soon, and everybody else never.
  document.addEventListener('focusin', (event) => {
    if (!giver || !(event.composedPath()[0] instanceof HTMLTextAreaElement)) return;
    giver.$server.give();
    giver = null;
  });
  document.addEventListener('focusout', close);
  document.addEventListener('scroll', (event) => { if (!open?.area.contains(event.target)) close(); }, true);

  // Before everything else that listens to keys.
  window.addEventListener('keydown', (event) => {
    if (!open || event.ctrlKey || event.metaKey || event.altKey) return;
    const does = {
      ArrowDown: () => mark(open.at + 1),
      ArrowUp: () => mark(open.at - 1),
      Enter: () => choose(open.at),
      Tab: () => choose(open.at),
      Escape: close,
    }[event.key];
    if (!does) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    does();
  }, true);

  window.reklamacjeSnippets = {
    ask(element) {
      giver = element;
    },
    give(mine, called) {
      snippets = mine;
      title = called;
    },
  };
})();
