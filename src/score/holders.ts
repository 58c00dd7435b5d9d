export const URL_START =
  /^[([<"']*(https?:|www\.|[a-z0-9.-]+\.(com|org|net|edu|gov|co\.uk|ca)(\/|$)|[a-z0-9.-]+\.(de|fr|uk|au|nz|ie|nl|eu|io|tv|ly|gl)\/|(youtu\.be|t\.co|redd\.it)\/)/;
export const LINK = /https?:\/\/|www\.[a-z0-9-]+\.[a-z]/;
export const URL_WORD = '<url>';
export const USER_WORD = '<user>';
/** What data sets put in place of names, links and numbers. */
export const HOLDERS = new Map([
  ['@user', USER_WORD],
  ['@url', URL_WORD],
  ['<user>', USER_WORD],
  ['<url>', URL_WORD],
  ['[url]', URL_WORD],
  ['[name]', USER_WORD],
  ['<number>', '0'],
  ['<percent>', '0'],
  ['<money>', '0'],
  ['<time>', '0'],
  ['<date>', '0'],
]);
