/**
 * What the adapters' fingerprints cannot do without, by adapter, as `writeNeeds` writes it. The build puts the table in
 * here (`tools/build/known-needs.ts`): to read it from the selectors on every page took a tenth of the quick look.
 */
export const KNOWN_NEEDS: Readonly<Record<string, string>> = {};
