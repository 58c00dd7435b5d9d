import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnder, lineage, siteOf } from '../../../src/core/site';

describe('siteOf', () => {
  it.each([
    ['https://www.example.org/a?b#c', 'example.org'],
    ['http://News.Example.co.uk:8080/', 'news.example.co.uk'],
    ['https://www.org/', 'www.org'],
    ['http://localhost:3000/x', 'localhost'],
    ['http://127.0.0.1/', '127.0.0.1'],
    ['https://example.org./', 'example.org'],
    ['about:blank', null],
    ['chrome://extensions', null],
    ['not an address', null],
    ['', null],
  ])('%s → %s', (address, site) => {
    expect(siteOf(address)).toBe(site);
  });
});

describe('isUnder', () => {
  it('takes a host and what lies under it, not what merely ends alike', () => {
    expect(isUnder('x.com', 'x.com')).toBe(true);
    expect(isUnder('mobile.x.com', 'x.com')).toBe(true);
    expect(isUnder('netflix.com', 'x.com')).toBe(false);
  });
});

describe('lineage', () => {
  it('goes from the site to what it lies under', () => {
    expect(lineage('a.b.org')).toEqual(['a.b.org', 'b.org', 'org']);
  });

  it('leaves an IP address whole', () => {
    expect(lineage('127.0.0.1')).toEqual(['127.0.0.1']);
    expect(lineage('[::1]')).toEqual(['[::1]']);
  });

  it('only names what the site lies under', () => {
    fc.assert(
      fc.property(fc.domain(), (domain) => {
        for (const name of lineage(domain)) expect(isUnder(domain, name)).toBe(true);
      }),
    );
  });
});

describe('any address', () => {
  it('has a site or none, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), (address) => {
        const site = siteOf(address);
        if (site !== null) expect(site).toMatch(/^[^\s/]+$/);
      }),
    );
  });

  it('has the site that it names, whatever its letters, its port and what follows', () => {
    fc.assert(
      fc.property(fc.domain(), fc.integer({ min: 1, max: 65_535 }), fc.webPath(), (domain, port, path) => {
        fc.pre(!domain.startsWith('www.'));
        const site = domain.toLowerCase();
        expect(siteOf(`https://${domain.toUpperCase()}:${port}${path}`)).toBe(site);
        expect(siteOf(`http://www.${domain}/${path}`)).toBe(site);
      }),
    );
  });

  it('lies under what follows a dot of it, and under nothing that it merely ends in', () => {
    fc.assert(
      fc.property(fc.domain(), fc.stringMatching(/^[a-z0-9]{1,9}$/), (site, more) => {
        expect(isUnder(`${more}.${site}`, site)).toBe(true);
        expect(isUnder(more + site, site)).toBe(false);
        expect(isUnder(site, `${more}.${site}`)).toBe(false);
        expect(lineage(`${more}.${site}`)).toContain(site);
        expect(lineage(more + site)).not.toContain(site);
      }),
    );
  });
});
