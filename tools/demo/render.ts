import type { DemoComment, DemoPage, DemoThread } from './data.ts';

/* The markup of each demo page's thread, after that of the software it stands for. */

const COLOURS = ['#2f6f8f', '#8a4f7d', '#4d7c4a', '#b0643c', '#5a5fa8', '#8c7a2f', '#a8485a', '#3b7f78'];

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}

function colour(author: string): string {
  const sum = [...author].reduce((n, c) => n + c.charCodeAt(0), 0);
  return COLOURS[sum % COLOURS.length] ?? '';
}

function avatar(className: string, author: string): string {
  const initial = escaped(author.replace(/^The /, '').charAt(0).toUpperCase());
  return `<span class="${className}" style="background:${colour(author)}" aria-hidden="true">${initial}</span>`;
}

/** A comment with its number on the page and the comments that answer it. */
interface Node {
  readonly comment: DemoComment;
  readonly id: number;
  readonly replies: Node[];
}

/** Hangs every comment under the last one above it by the author it answers. */
function tree(comments: readonly DemoComment[]): Node[] {
  const roots: Node[] = [];
  const latest = new Map<string, Node>();
  comments.forEach((comment, i) => {
    const node: Node = { comment, id: 1201 + i * 3, replies: [] };
    const parent = comment.re === undefined ? undefined : latest.get(comment.re);
    (parent ? parent.replies : roots).push(node);
    latest.set(comment.author, node);
  });
  return roots;
}

function wpDiscuz(node: Node, parent?: Node, level = 1): string {
  const { comment, id } = node;
  const author = escaped(comment.author);
  const to = parent
    ? `<div class="wpd-reply-to">Reply to <a href="#comment-${parent.id}">${escaped(parent.comment.author)}</a></div>`
    : '';
  const replies = node.replies.map((reply) => wpDiscuz(reply, node, level + 1)).join('');
  return `<div id="wpd-comm-${id}_${parent?.id ?? 0}" class="comment wpd-comment wpd_comment_level-${level}">
<div class="wpd-comment-wrap">${avatar('wpd-avatar', comment.author)}<div id="comment-${id}" class="wpd-comment-right">
<div class="wpd-comment-header"><div class="wpd-user-info"><div class="wpd-uinfo-top"><div class="wpd-comment-author">${author}</div></div>
<div class="wpd-uinfo-bottom">${to}<div class="wpd-comment-date">${comment.when}</div></div></div></div>
<div class="wpd-comment-text"><p>${escaped(comment.text)}</p></div>
<div class="wpd-comment-footer"><span class="wpd-reply-button">Reply</span><span class="wpd-toggle">Share</span></div>
</div></div>${replies}</div>`;
}

function phpbbPost(comment: DemoComment, index: number, signature?: string): string {
  const id = 4811 + index * 7;
  const author = escaped(comment.author);
  const quote = comment.quote
    ? `<blockquote><div><cite>${escaped(comment.quote.author)} wrote:</cite>${escaped(comment.quote.text)}</div></blockquote>`
    : '';
  return `<div id="p${id}" class="post has-profile bg${(index % 2) + 1}"><div class="inner">
<dl class="postprofile"><dt><div class="avatar-container">${avatar('avatar', comment.author)}</div><a href="#" class="username">${author}</a></dt><dd class="profile-rank">Boater</dd><dd class="profile-posts"><strong>Posts:</strong> ${37 + ((index * 53) % 400)}</dd></dl>
<div class="postbody"><h3><a href="#p${id}">Re: New speed limit in the harbour: 4 knots</a></h3>
<p class="author"><span class="responsive-hide">by <strong><a href="#" class="username">${author}</a></strong> » </span><time>${comment.when}</time></p>
<div class="content">${quote}${escaped(comment.text)}</div>${signature ? `<div class="signature">${escaped(signature)}</div>` : ''}</div>
</div></div>`;
}

function framePost(node: Node): string {
  const { comment, id } = node;
  return `<li class="post" id="post-${id}"><div class="post-content">${avatar('avatar', comment.author)}
<div class="post-body"><header><span class="post-byline"><a class="author" href="#">${escaped(comment.author)}</a></span> <a class="time-ago" href="#comment-${id}">${comment.when}</a></header>
<div class="post-message" data-role="message"><p>${escaped(comment.text)}</p></div><footer>Reply · Share</footer></div></div>
<ul class="children">${node.replies.map(framePost).join('')}</ul></li>`;
}

function answer(comment: DemoComment): string {
  return `<article class="answer" itemscope itemtype="https://schema.org/Comment"><div class="answer-head">${avatar('avatar', comment.author)}
<a class="who" href="/riders/${encodeURIComponent(comment.author)}" itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">${escaped(comment.author)}</span></a><time itemprop="dateCreated">${comment.when}</time></div>
<p class="words" itemprop="text">${escaped(comment.text)}</p><div class="answer-foot"><span>Helpful</span><span>Reply</span></div></article>`;
}

/** The HTML of some comments of a page (all of them, where the page is served whole). */
export function renderComments(page: DemoPage, thread: DemoThread, comments = thread.comments): string {
  switch (page) {
    case 'news':
      return tree(comments)
        .map((node) => wpDiscuz(node))
        .join('\n');
    case 'forum':
      return comments.map((c, i) => phpbbPost(c, i, thread.signatures?.[c.author])).join('\n');
    case 'embedded':
      return tree(comments).map(framePost).join('\n');
    case 'endless':
      return comments.map(answer).join('\n');
  }
}
