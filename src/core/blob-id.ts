/**
 * Git's id of a file: SHA-1 of `blob SIZE`, a zero byte and the content (Pro Git, chapter 10.2).
 * It tells a complete, unaltered file from a broken one.
 * @returns 40 hexadecimal digits
 */
export async function blobId(content: ArrayBuffer): Promise<string> {
  const head = new TextEncoder().encode(`blob ${content.byteLength}\0`);
  const all = new Uint8Array(head.length + content.byteLength);
  all.set(head);
  all.set(new Uint8Array(content), head.length);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', all));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
