package eu.reklamacje.base.ui;

import com.vaadin.flow.component.Component;

/** What is proposed below a field while somebody types there: walked through by the arrows, its first one taken by Enter. */
public final class Proposed {

    private Proposed() {}

    /** Down from the field into what is proposed, and up again. Enter means what was typed: it waits until that was looked for. */
    public static void walk(Component field, Component proposed) {
        proposed.getElement().executeJs("""
                const found = this, field = $0, choices = 'a, vaadin-button';
                const move = (event) => {
                  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
                  const items = [...found.querySelectorAll(choices)];
                  const index = items.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1);
                  event.preventDefault();
                  if (index < 0) field.focus(); else items[Math.min(index, items.length - 1)]?.focus();
                };
                const take = (end) => {
                  if (found.dataset.for === field.value) found.querySelector(choices)?.click();
                  else if (performance.now() < end) setTimeout(() => take(end), 30);
                };
                found.addEventListener('keydown', (event) => {
                  // Whoever goes on typing types into the field.
                  if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) field.focus();
                  else move(event);
                });
                field.addEventListener('keydown', (event) => {
                  if (event.key === 'Enter') take(performance.now() + 5000);
                  move(event);
                });
                """, field.getElement());
    }

    /** Says for which text they are proposed. */
    public static void lookedFor(Component proposed, String typed) {
        proposed.getElement().setAttribute("data-for", typed);
    }
}
