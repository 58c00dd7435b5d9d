// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findComments } from '../../../src/detect';
import { ADAPTERS } from '../../../src/detect/platforms';
import { expectedOf, show } from './pages';

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];

/** Puts the page's body into an element of this id. */
function within(id: string): void {
  const around = document.createElement('div');
  around.id = id;
  around.append(...document.body.childNodes);
  document.body.append(around);
}

/** Takes the number off the ids that begin so. */
function withoutNumber(...beginnings: string[]): void {
  for (const beginning of beginnings)
    for (const element of all(`[id^="${beginning}"]`))
      if (/^\d+$/.test(element.id.slice(beginning.length))) element.id = beginning;
}

/** How each platform's own page of messages between members differs from its threads. */
const PRIVATE: Readonly<Record<string, (items: readonly HTMLElement[]) => void>> = {
  discourse: () => document.body.classList.replace('archetype-regular', 'archetype-private_message'),
  invision4: () => within('elMessageViewer'),
  invision5: () => within('elMessageViewer'),
  mastodon: (items) => items.forEach((item) => void item.classList.add('status-direct')),
  mybb: () => withoutNumber('post_', 'pid_'),
  phpbb: (items) => {
    const [first, ...before] = items;
    first?.classList.add('pm');
    for (const item of before) item.removeAttribute('id');
    within('topicreview');
  },
  smf: () => within('personal_messages'),
  vbulletin3: () => withoutNumber('post', 'td_post_', 'post_message_'),
  vbulletin4: () => withoutNumber('post_', 'post_message_'),
  woltlab: () => document.body.setAttribute('data-template', 'conversation'),
  xenforo1: (items) => {
    for (const item of items) item.id = item.id.replace('post-', 'message-');
  },
  xenforo2: (items) => {
    for (const item of items)
      item.className = 'message message--conversationMessage js-message js-inlineModContainer';
  },
};

describe('messages that members send each other', () => {
  it.each(Object.entries(PRIVATE))('are no comments: %s', (id, makePrivate) => {
    show(id, expectedOf(id).url);
    expect(findComments(document)).not.toEqual([]);
    // Anew: happy-dom keeps what an element was asked, whatever changes around it.
    show(id, expectedOf(id).url);
    makePrivate(all(ADAPTERS.find((adapter) => adapter.id === id)?.item ?? ''));
    expect(findComments(document).map(({ platform, text }) => `${platform}: ${text}`)).toEqual([]);
  });
});
