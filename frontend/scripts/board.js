// The board. The server sends plain data and owns every decision; this draws cards as rows of text, and carries drags,
// keys and drops to it. Nothing here moves a card: the server's answer does.
(() => {
  const element = (tag, className, text) => {
    const node = document.createElement(tag);
    if (className) node.className = className;
    if (text !== undefined && text !== null) node.textContent = text;
    return node;
  };

  class ReklamacjeBoard extends HTMLElement {
    columns = [];
    people = [];
    texts = {};
    cards = new Map();
    lanes = false;
    dragged = null;
    pressed = false;
    stale = false;

    connectedCallback() {
      if (this.ready) return;
      this.ready = true;
      this.addEventListener('keydown', (event) => this.onKey(event));
      this.addEventListener('pointerdown', (event) => this.onPress(event));
      this.addEventListener('dragstart', (event) => this.onDragStart(event));
      this.addEventListener('dragend', () => this.endDrag());
      this.addEventListener('dragover', (event) => this.onDragOver(event));
      this.addEventListener('dragleave', (event) => event.target.closest?.('.drop-here')?.classList.remove('drop-here'));
      this.addEventListener('drop', (event) => this.onDrop(event));
      this.addEventListener('click', (event) => this.onClick(event));
      this.addEventListener('focusin', (event) => this.onFocus(event));
    }

    // Everything, when the screen opens or the filter changes.
    setBoard(board) {
      this.columns = board.columns;
      this.people = board.people;
      this.texts = board.texts;
      this.lanes = board.lanes;
      this.cards = new Map(board.cards.map((card) => [card.id, card]));
      this.draw();
    }

    // What changed elsewhere: single cards, the counts and the people's figures.
    update(change) {
      for (const card of change.cards) {
        if (this.dragged === card.id && (card.gone || card.version !== this.cards.get(card.id)?.version)) this.interruptDrag();
        if (card.gone) this.cards.delete(card.id);
        else this.cards.set(card.id, card);
      }
      if (change.counts) for (const column of this.columns) column.count = change.counts[column.status] ?? 0;
      if (change.people) this.people = change.people;
      // Drawing now would take the card out of the hand that drags it, or is about to.
      this.stale = this.pressed || this.dragged !== null;
      if (!this.stale) this.redraw();
    }

    redraw() {
      const focused = document.activeElement?.closest?.('.card')?.dataset.id;
      this.stale = false;
      this.draw();
      if (focused) this.querySelector(`.card[data-id="${focused}"]`)?.focus();
      else this.giveBack();
    }

    // A dialog gives the focus back to the card that it was opened from, which may have been drawn anew meanwhile.
    giveBack() {
      if (!this.asked) return;
      if (document.querySelector('vaadin-dialog[opened]')) {
        setTimeout(() => this.giveBack(), 50);
        return;
      }
      if (document.activeElement === document.body) this.querySelector(`.card[data-id="${this.asked}"]`)?.focus();
      this.asked = null;
    }

    // A refused drop: the card was never moved, so drawing anew puts it back.
    back() {
      this.draw();
    }

    draw() {
      const scroll = [...this.querySelectorAll('.column-cards')].map((list) => list.scrollTop);
      const left = this.querySelector('.board-columns')?.scrollLeft ?? 0;
      this.replaceChildren(this.drawPeople(), this.lanes ? this.drawLanes() : this.drawColumns());
      [...this.querySelectorAll('.column-cards')].forEach((list, index) => { list.scrollTop = scroll[index] ?? 0; });
      const columns = this.querySelector('.board-columns');
      if (columns) columns.scrollLeft = left;
      // One stop of the Tab key for each list; arrows go on from there.
      for (const list of this.querySelectorAll('.column-cards, .lane-cell')) {
        const first = list.querySelector('.card');
        if (first) first.tabIndex = 0;
      }
    }

    drawPeople() {
      const strip = element('div', 'people-strip');
      strip.setAttribute('role', 'list');
      strip.tabIndex = 0;
      strip.setAttribute('aria-label', this.texts.people);
      for (const person of this.people) {
        const chip = element('div', 'person' + (person.overdue > 0 ? ' person-overdue' : ''));
        chip.dataset.person = person.id;
        chip.setAttribute('role', 'listitem');
        chip.title = [person.name, person.figures, person.absent].filter(Boolean).join(' · ');
        chip.setAttribute('aria-label', chip.title);
        if (person.absent) chip.classList.add('person-absent');
        chip.append(element('span', 'person-initials', person.initials), element('span', 'person-name', person.name),
          element('span', 'person-open', person.open));
        if (person.overdue > 0) chip.append(element('span', 'person-figures', person.overdue + '!'));
        strip.append(chip);
      }
      return strip;
    }

    sorted(filter) {
      return [...this.cards.values()].filter(filter).sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id - b.id));
    }

    drawColumns() {
      const board = element('div', 'board-columns');
      for (const column of this.columns) {
        const section = element('section', 'column ' + column.css);
        section.dataset.status = column.status;
        section.setAttribute('aria-label', column.label);
        const cards = this.sorted((card) => card.status === column.status);
        section.append(this.drawHead(column), this.drawCards(cards));
        if (column.count > cards.length) {
          section.append(element('div', 'column-more', this.texts.more.replace('#', column.count - cards.length)));
        }
        board.append(section);
      }
      return board;
    }

    drawHead(column) {
      const head = element('h2', 'column-head');
      const count = element('span', 'counter', column.count);
      head.title = column.hint;
      head.append(element('span', 'column-name', column.label), count);
      return head;
    }

    drawCards(cards) {
      const list = element('div', 'column-cards');
      list.setAttribute('role', 'list');
      if (cards.length === 0) list.append(element('div', 'column-empty', this.texts.empty));
      else list.append(...cards.map((card) => this.drawCard(card)));
      return list;
    }

    drawLanes() {
      const board = element('div', 'board-lanes');
      const heads = element('div', 'lane-heads');
      heads.append(element('span', 'lane-name'), ...this.columns.map((column) => this.drawHead(column)));
      board.append(heads);
      const lanes = [{ id: 0, name: this.texts.nobody }, ...this.people];
      for (const lane of lanes) {
        const cards = this.sorted((card) => (card.handlerId ?? 0) === lane.id);
        if (cards.length === 0 && lane.id !== 0) continue;
        const row = element('section', 'lane');
        row.setAttribute('aria-label', lane.name);
        row.append(element('h3', 'lane-name', lane.name));
        for (const column of this.columns) {
          const cell = element('div', 'lane-cell');
          cell.dataset.status = column.status;
          cell.dataset.lane = lane.id;
          const inside = cards.filter((card) => card.status === column.status).map((card) => this.drawCard(card));
          if (inside.length) {
            cell.setAttribute('role', 'list');
            cell.setAttribute('aria-label', `${lane.name}, ${column.label}`);
            cell.append(...inside);
          }
          row.append(cell);
        }
        board.append(row);
      }
      return board;
    }

    drawCard(card) {
      const item = element('article', `card ${card.tone} ${card.severityCss}`);
      item.dataset.id = card.id;
      item.dataset.version = card.version;
      item.draggable = card.movable || card.assignable;
      item.tabIndex = -1;
      item.setAttribute('role', 'listitem');
      item.setAttribute('aria-label', card.spoken);
      item.title = [card.number, card.due, card.handler, card.assessment].filter(Boolean).join(' · ');
      const head = element('div', 'card-head');
      // As it can be typed: without the letter and the noughts.
      head.append(element('span', 'card-number', card.number.replace(/^R-(\d+)-0*/, '$1-')));
      if (card.severityText) {
        const sign = { 'severity-safety': '⚠', 'severity-high': '▲', 'severity-low': '▽' }[card.severityCss];
        const severity = element('span', `card-sign ${card.severityCss}`, sign);
        severity.title = card.severityText;
        head.append(severity);
      }
      for (const tag of card.tags) {
        const sign = element('span', 'card-sign card-tag', tag.slice(0, 2).trim());
        sign.title = tag;
        head.append(sign);
      }
      if (card.dueShort) head.append(element('span', 'card-due ' + card.tone, card.dueShort));
      const who = element('div', 'card-customer', [card.customer, card.model].filter(Boolean).join(' · '));
      const foot = element('div', 'card-foot');
      foot.append(element('span', 'card-step', card.step));
      if (card.initials) foot.append(element('span', 'person-initials', card.initials));
      item.append(head, element('div', 'card-about', card.about), who, foot);
      const more = element('div', 'card-more');
      for (const line of [card.severityText, card.due || this.texts.nothingDue, card.handler, card.assessment]) {
        if (line) more.append(element('div', '', line));
      }
      item.append(more);
      if (item.draggable) item.append(this.drawActions(card));
      return item;
    }

    drawActions(card) {
      const actions = element('div', 'card-actions');
      const add = (name, text, sign) => {
        const button = element('button', 'card-action', sign);
        button.dataset.action = name;
        button.type = 'button';
        button.tabIndex = -1;
        button.title = text;
        button.setAttribute('aria-label', `${text}: ${card.number}`);
        actions.append(button);
      };
      if (card.movable) add('askMove', this.texts.move, '→');
      if (card.assignable) add('askAssign', this.texts.assign, '@');
      return actions;
    }

    onFocus(event) {
      const card = event.target.closest('.card');
      if (!card) return;
      card.parentElement.querySelectorAll('.card[tabindex="0"]').forEach((other) => { other.tabIndex = -1; });
      card.tabIndex = 0;
      this.asked = null;
    }

    onClick(event) {
      const card = event.target.closest('.card');
      if (!card) return;
      const action = event.target.closest('.card-action')?.dataset.action ?? 'openCard';
      this.ask(action, Number(card.dataset.id));
    }

    ask(action, id) {
      if (action.startsWith('ask')) this.asked = id;
      this.$server[action](id);
    }

    onKey(event) {
      const card = event.target.closest('.card');
      if (!card || event.ctrlKey || event.metaKey || event.altKey) return;
      const id = Number(card.dataset.id);
      const actions = { Enter: 'openCard', m: 'askMove', a: 'askAssign', u: 'openDevice' };
      if (actions[event.key] && event.target === card) {
        event.preventDefault();
        event.stopPropagation();
        this.ask(actions[event.key], id);
      } else if (event.key === ' ' && event.target === card) {
        event.preventDefault();
        card.classList.toggle('card-open');
      } else if (event.key.startsWith('Arrow')) {
        event.preventDefault();
        this.step(card, event.key);
      }
    }

    step(card, key) {
      if (key === 'ArrowUp' || key === 'ArrowDown') {
        const all = [...card.parentElement.querySelectorAll('.card')];
        all[all.indexOf(card) + (key === 'ArrowDown' ? 1 : -1)]?.focus();
        return;
      }
      const lists = [...this.querySelectorAll('.column-cards, .lane-cell')].filter((list) => list.querySelector('.card'));
      const index = lists.indexOf(card.parentElement) + (key === 'ArrowRight' ? 1 : -1);
      const row = [...card.parentElement.querySelectorAll('.card')].indexOf(card);
      const cards = lists[index]?.querySelectorAll('.card') ?? [];
      (cards[Math.min(row, cards.length - 1)])?.focus();
    }

    onPress(event) {
      if (event.button !== 0 || !event.target.closest?.('.card')) return;
      this.pressed = true;
      const pressing = new AbortController();
      const end = () => {
        pressing.abort();
        // The click comes after the pointer has gone up, and needs the card under it.
        setTimeout(() => this.release());
      };
      for (const type of ['pointerup', 'pointercancel']) document.addEventListener(type, end, { signal: pressing.signal });
    }

    release() {
      this.pressed = false;
      if (this.stale && this.dragged === null) this.redraw();
    }

    onDragStart(event) {
      const card = event.target.closest?.('.card');
      if (!card) return;
      const id = Number(card.dataset.id);
      if (Number(card.dataset.version) !== this.cards.get(id)?.version) {
        event.preventDefault();
        this.$server.interrupted(id);
        return;
      }
      this.dragged = id;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', String(this.dragged));
      requestAnimationFrame(() => card.classList.add('dragging'));
      this.classList.add('is-dragging');
    }

    target(event) {
      return event.target.closest?.('.person, .lane-cell, .column');
    }

    onDragOver(event) {
      const target = this.target(event);
      if (!target || this.dragged === null) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
      if (!target.classList.contains('drop-here')) {
        this.querySelectorAll('.drop-here').forEach((other) => other.classList.remove('drop-here'));
        target.classList.add('drop-here');
      }
    }

    onDrop(event) {
      const target = this.target(event);
      const card = this.cards.get(this.dragged);
      event.preventDefault();
      this.endDrag();
      if (!target || !card) return;
      if (target.dataset.person) this.$server.drop(card.id, card.version, '', Number(target.dataset.person));
      else {
        const lane = target.dataset.lane === undefined ? -1 : Number(target.dataset.lane);
        const status = target.dataset.status === card.status ? '' : target.dataset.status;
        if (status || (lane >= 0 && lane !== (card.handlerId ?? 0))) {
          this.$server.drop(card.id, card.version, status, lane === (card.handlerId ?? 0) ? -1 : lane);
        }
      }
    }

    // Somebody else changed the card that is in the air: it goes back, and its person hears why.
    interruptDrag() {
      const id = this.dragged;
      this.endDrag();
      this.$server.interrupted(id);
    }

    endDrag() {
      this.dragged = null;
      this.pressed = false;
      if (this.stale) this.redraw();
      this.classList.remove('is-dragging');
      this.querySelectorAll('.drop-here, .dragging').forEach((node) => node.classList.remove('drop-here', 'dragging'));
    }
  }

  if (!customElements.get('reklamacje-board')) customElements.define('reklamacje-board', ReklamacjeBoard);
})();
