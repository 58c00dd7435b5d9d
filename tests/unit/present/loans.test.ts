// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { Loans, nothing, type Want } from '../../../src/present/loans';

const GONE: Want = { style: { display: 'none' } };
const SILENT: Want = { style: { visibility: 'hidden' }, attributes: { inert: '', 'aria-hidden': 'true' } };
let element: HTMLElement;

function lend(want: Want, loans = new Loans()): Loans {
  loans.exactly(new Map([[element, want]]));
  return loans;
}

describe('loans', () => {
  beforeEach(() => {
    document.body.innerHTML = '<p>text</p>';
    element = document.querySelector('p') as HTMLElement;
  });

  it.each([
    [null],
    [''],
    ['color:red'],
    ['COLOR : red ;; ;foo:bar'],
    ['display:flex'],
    ['display: none !important;'],
    ['  '],
  ])('gives the style attribute %j back byte for byte', (style) => {
    if (style !== null) element.setAttribute('style', style);
    const before = element.outerHTML;
    const loans = lend(GONE);
    expect(element.style.getPropertyValue('display')).toBe('none');
    expect(element.style.getPropertyPriority('display')).toBe('important');
    loans.exactly(nothing());
    expect(element.outerHTML).toBe(before);
  });

  it('gives attributes back, present, absent or changed by the page', () => {
    element.setAttribute('aria-hidden', 'false');
    const loans = lend(SILENT);
    expect(element.getAttribute('aria-hidden')).toBe('true');
    loans.exactly(nothing());
    expect(element.outerHTML).toBe('<p aria-hidden="false">text</p>');
    lend(SILENT, loans);
    element.setAttribute('aria-hidden', 'maybe');
    loans.exactly(nothing());
    expect(element.outerHTML).toBe('<p aria-hidden="maybe">text</p>');
  });

  it('keeps what the page changed meanwhile, without leaving anything of its own', () => {
    const loans = lend(GONE);
    element.style.color = 'red';
    element.className = 'new';
    loans.exactly(nothing());
    expect(element.getAttribute('style')).toBe('color: red;');
    expect(element.className).toBe('new');
  });

  it('puts back what the page had there before, when only other properties changed', () => {
    element.setAttribute('style', 'display: flex;');
    const loans = lend(GONE);
    element.style.color = 'red';
    loans.exactly(nothing());
    expect(element.style.display).toBe('flex');
    expect(element.style.color).toBe('red');
  });

  it('lets the page have its way where it replaced the whole attribute', () => {
    const loans = lend(GONE);
    element.setAttribute('style', 'color: blue');
    expect(loans.disturbed()).toBe(true);
    loans.exactly(nothing());
    expect(element.getAttribute('style')).toBe('color: blue');
  });

  it('lends one element to several, who give it back in any order', () => {
    element.setAttribute('style', 'color:red');
    const one = lend(GONE);
    const two = lend({ style: { 'margin-inline-start': '28px' } });
    one.exactly(nothing());
    expect(element.style.getPropertyValue('display')).toBe('');
    lend(GONE, one);
    two.exactly(nothing());
    expect(element.style.getPropertyValue('display')).toBe('none');
    one.exactly(nothing());
    expect(element.outerHTML).toBe('<p style="color:red">text</p>');
  });

  it('writes nothing when it is asked for what it has', async () => {
    const loans = lend(GONE);
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((seen) => records.push(...seen));
    observer.observe(element, { attributes: true });
    lend({ style: { display: 'none' } }, loans);
    await new Promise((resolve) => setTimeout(resolve));
    expect(records).toHaveLength(0);
    observer.disconnect();
  });
});
