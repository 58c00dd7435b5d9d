/** Inline style (always `!important`) and attributes that an element of the page is to have for a while. */
export interface Want {
  readonly style?: Readonly<Record<string, string>>;
  readonly attributes?: Readonly<Record<string, string>>;
}

type Styled = Element & ElementCSSInlineStyle;

/** What was changed on one element, and how it was before. */
interface Account {
  readonly loans: Map<object, Want>;
  /** The `style` attribute as the page has it, and as it reads with our properties in it. */
  original: string | null;
  written: string | null;
  /** Whether the page's attribute had any effect (a page's CSP can forbid it). */
  effective: boolean;
  readonly applied: Map<string, { ours: string; theirs: string; priority: string }>;
  readonly attributes: Map<string, { ours: string; theirs: string | null }>;
}

const accounts = new WeakMap<Element, Account>();

/**
 * A set of borrowed elements of one owner. What is given back is byte for byte as it was, together with
 * whatever the page changed itself meanwhile; several sets may borrow the same element.
 */
export class Loans {
  readonly #held = new Set<Element>();

  /** Borrows exactly these elements, as wanted; gives back the others of this set. */
  exactly(wants: ReadonlyMap<Element, Want>): void {
    for (const element of this.#held) if (!wants.has(element)) this.#giveBack(element);
    for (const [element, want] of wants) this.#borrow(element, want);
  }

  /** What is borrowed of `element` now. */
  wantOf(element: Element): Want | undefined {
    return this.#held.has(element) ? accounts.get(element)?.loans.get(this) : undefined;
  }

  /** Whether the page has taken one of our properties away meanwhile. */
  disturbed(): boolean {
    for (const element of this.#held) {
      const account = accounts.get(element);
      if (!account || !isStyled(element)) continue;
      for (const [property, { ours }] of account.applied) {
        if (element.style.getPropertyValue(property) !== ours) return true;
      }
    }
    return false;
  }

  #borrow(element: Element, want: Want): void {
    if (!isStyled(element)) return;
    const account = accounts.get(element) ?? newAccount();
    const had = account.loans.get(this);
    if (had && sameWant(had, want) && !this.#lost(element, account)) return;
    accounts.set(element, account);
    this.#held.add(element);
    strip(element, account);
    account.loans.set(this, want);
    put(element, account);
  }

  #lost(element: Styled, account: Account): boolean {
    return [...account.applied].some(([name, { ours }]) => element.style.getPropertyValue(name) !== ours);
  }

  #giveBack(element: Element): void {
    this.#held.delete(element);
    const account = accounts.get(element);
    if (!account?.loans.has(this) || !isStyled(element)) return;
    strip(element, account);
    account.loans.delete(this);
    if (account.loans.size) put(element, account);
    else accounts.delete(element);
  }
}

const NOTHING: ReadonlyMap<Element, Want> = new Map();
/** What `Loans.exactly` takes to give everything back. */
export const nothing = () => NOTHING;

function isStyled(element: Element): element is Styled {
  return 'style' in element;
}

function newAccount(): Account {
  return {
    loans: new Map(),
    original: null,
    written: null,
    effective: true,
    applied: new Map(),
    attributes: new Map(),
  };
}

function sameWant(a: Want, b: Want): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function put(element: Styled, account: Account): void {
  account.original = element.getAttribute('style');
  account.effective = element.style.length > 0;
  for (const { style = {}, attributes = {} } of account.loans.values()) {
    for (const [name, value] of Object.entries(style)) putProperty(element.style, account, name, value);
    for (const [name, ours] of Object.entries(attributes)) {
      if (!account.attributes.has(name)) {
        account.attributes.set(name, { ours, theirs: element.getAttribute(name) });
      }
      element.setAttribute(name, ours);
    }
  }
  account.written = element.getAttribute('style');
}

function putProperty(style: CSSStyleDeclaration, account: Account, name: string, value: string): void {
  const before = account.applied.get(name);
  const theirs = before?.theirs ?? style.getPropertyValue(name);
  const priority = before?.priority ?? style.getPropertyPriority(name);
  style.setProperty(name, value, 'important');
  // As the browser writes it: `0` reads `0px`.
  account.applied.set(name, { ours: style.getPropertyValue(name), theirs, priority });
}

/** Takes everything of ours off the element. */
function strip(element: Styled, account: Account): void {
  stripAttributes(element, account);
  if (!account.applied.size) return;
  const untouched = element.getAttribute('style') === account.written;
  for (const [name, { ours, theirs, priority }] of account.applied) {
    if (element.style.getPropertyValue(name) !== ours) continue;
    element.style.removeProperty(name);
    if (theirs) element.style.setProperty(name, theirs, priority);
  }
  account.applied.clear();
  if (untouched) restoreText(element, account);
  else if (account.original === null && !element.getAttribute('style')) element.removeAttribute('style');
}

function restoreText(element: Styled, { original, effective }: Account): void {
  if (original === null) {
    element.removeAttribute('style');
    return;
  }
  // Through CSSOM first: on a page whose CSP forbids style attributes, setting the attribute would undo
  // what the page's own script had set.
  if (effective && element.getAttribute('style') !== original) element.style.cssText = original;
  if (element.getAttribute('style') !== original) element.setAttribute('style', original);
}

function stripAttributes(element: Element, account: Account): void {
  for (const [name, { ours, theirs }] of account.attributes) {
    if (element.getAttribute(name) !== ours) continue;
    if (theirs === null) element.removeAttribute(name);
    else element.setAttribute(name, theirs);
  }
  account.attributes.clear();
}
