import type { Group } from './group';
import { above } from './naming';
import { wordsOf } from './scan';

/** Addresses of mailboxes and of what people write to one another; archives of mailing lists are for everybody. */
const ADDRESS =
  /^https?:\/\/(?:(?:web)?mail|outlook|messages|messenger|teams|app(?=\.slack\.)|web(?=\.(?:whatsapp|telegram)\.))\.[^/.]+\.[^/]+\/(?!.*(?:archive|list|pipermail|thread))|^https?:\/\/[^/]+\/(?:mail|webmail|messaging|direct|conversations|messages\/(?:t|thread|inbox|\d+-\d+))(?:[/?#]|$)|\/(?:inbox|private-?messages)(?:[/?#]|$)/i;
/** What chats and mailboxes are called; a chat beside a live stream is for everybody again. */
const WORDS = /(?:^|[-_ ])(?<!live[-_ ]?)(?:chat|inbox|mailbox|messenger|direct-?messages?)(?=[-_ A-Z]|$)/;
/** How far above the units such a word may stand. */
const HEIGHT = 8;

/** Whether people write to one another here, and not to everybody. */
export function correspondence({ regions, container }: Group): boolean {
  if (ADDRESS.test(container.baseURI)) return true;
  return above(regions[0]?.unit.element ?? null, HEIGHT, (element) => WORDS.test(wordsOf(element)));
}
