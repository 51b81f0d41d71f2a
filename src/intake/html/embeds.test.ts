import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordsAt } from '#model'
import { documentOf } from '../outline.ts'

const story = '<p>Officials closed the bridge on Monday, after shells fell near it, and sent the traffic to the ferry.</p>'

/** Each post, "platform author @handle time or day url: words", and what is said about posts without words. */
function check(what: string, embed: string, ...expected: string[]): void {
  void test(what, () => {
    const { text, passages, notes } = documentOf(`<article>${story}${embed}${story}</article>`, { format: 'html' })
    const posts = passages.flatMap(({ post, body }) => {
      if (!post) return []
      if (post.authorAt) assert.equal(wordsAt(text, post.authorAt), post.author)
      const carried = post.attachments?.map(({ kind }) => ` +${kind}`).join('') ?? ''
      return [
        `${post.platform} ${post.author} @${post.handle} ${post.postedAt ?? post.postedOn} ${post.url}${carried}: ${wordsAt(text, body)}`,
      ]
    })
    const absent = notes.flatMap((note) => (note.code === 'intake/post-absent' ? [note.text] : []))
    assert.deepEqual([...posts, ...absent], expected)
    assert.equal(passages.filter(({ kind }) => kind === 'paragraph').length, 2, 'the story stands around it')
  })
}

const id = '1665382945132085248'
const at = `https://twitter.com/ana_r/status/${id}`
const tweet = (words: string, date = 'June 4, 2023', address = at) =>
  `<blockquote class="twitter-tweet"><p lang="en">${words}</p>&mdash; Ana (@ana_r) <a href="${address}?ref_src=twsrc">${date}</a></blockquote>`

check('X: the address holds the time', tweet('It fell.'), `x Ana @ana_r 2023-06-04T15:40:10Z ${at}: It fell.`)
for (const date of ['4 de junio de 2023', '4 июня 2023 г.', '２０２３年６月４日', '٤ يونيو ٢٠٢٣', 'den 4 juni'])
  check(`X: a date as ${date}`, tweet('It fell.', date), `x Ana @ana_r 2023-06-04T15:40:10Z ${at}: It fell.`)
check(
  'X: an older form of the address, and the newer name of the site',
  tweet('One.', 'June 4, 2023', `https://x.com/ana_r/statuses/${id}`),
  `x Ana @ana_r 2023-06-04T15:40:10Z https://x.com/ana_r/statuses/${id}: One.`,
)
check(
  'X: a post with a dash of its own, in a video box',
  tweet('It fell &mdash; they say. <a href="https://t.co/a">pic.twitter.com/a</a>').replace('twitter-tweet', 'twitter-video'),
  `x Ana @ana_r 2023-06-04T15:40:10Z ${at}: It fell — they say. pic.twitter.com/a`,
)
check(
  'X: a post that quotes another',
  `<blockquote class="twitter-tweet"><p>Nobody was there.</p><blockquote class="twitter-tweet"><p>It fell.</p>&mdash; Bo (@bo) <a href="https://twitter.com/bo/status/1665382945132085000">June 4, 2023</a></blockquote>&mdash; Ana (@ana_r) <a href="${at}">June 4, 2023</a></blockquote>`,
  `x Ana @ana_r 2023-06-04T15:40:10Z ${at}: Nobody was there.`,
  'x Bo @bo 2023-06-04T15:40:10Z https://twitter.com/bo/status/1665382945132085000: It fell.',
)
check(
  'X: words, an address, and nobody named',
  `<blockquote class="twitter-tweet"><p>The bridge fell just now.</p><a href="${at}">June 4</a></blockquote>`,
  `x ana_r @ana_r 2023-06-04T15:40:10Z ${at}: The bridge fell just now.`,
)
check(
  'X: no words',
  `<blockquote class="twitter-tweet"><a href="${at}"></a></blockquote>`,
  `The page shows a post on X whose words are not in it, of 2023-06-04T15:40:10Z: ${at}.`,
)
check(
  'X: in AMP, and in a frame',
  `<amp-twitter data-tweetid="${id}"></amp-twitter><iframe src="https://platform.twitter.com/embed/Tweet.html?id=${id}"></iframe>`,
  `The page shows a post on X whose words are not in it, of 2023-06-04T15:40:10Z: https://x.com/i/status/${id}.`,
  `The page shows a post on X whose words are not in it, of 2023-06-04T15:40:10Z: https://x.com/i/status/${id}.`,
)
check(
  'Bluesky: a handle that is a domain, and no link to the post',
  `<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:abc/app.bsky.feed.post/3kx" data-bluesky-cid="bafy"><p>It fell.</p>&mdash; Ana (@ana.example) June 4, 2023</blockquote>`,
  'bluesky Ana @ana.example 2023-06-04 https://bsky.app/profile/did:plc:abc/post/3kx: It fell.',
)
const message = (inner: string) =>
  `<div class="tgme_widget_message" data-post="birch/12"><a class="tgme_widget_message_owner_name">Birch</a>${inner}<a class="tgme_widget_message_date" href="https://t.me/birch/12"><time datetime="2023-06-04T12:00:00+02:00"></time></a></div>`
check(
  'Telegram: pictures, and the message that is answered',
  message(
    '<div class="tgme_widget_message_reply"><div class="tgme_widget_message_text">Where?</div></div><a class="tgme_widget_message_photo_wrap"></a><div class="tgme_widget_message_text">Here.</div>',
  ),
  'telegram Birch @birch 2023-06-04T10:00:00Z https://t.me/birch/12 +photo: Here.',
)
check(
  'Telegram: what is forwarded is by whom it is forwarded from',
  message(
    '<a class="tgme_widget_message_forwarded_from_name" href="https://t.me/fern/7">Fern</a><div class="tgme_widget_message_text">We deny it.</div>',
  ),
  'telegram Fern @fern 2023-06-04T10:00:00Z https://t.me/birch/12: We deny it.',
)
check(
  'Telegram: a script that would fetch it',
  '<script src="https://telegram.org/js/telegram-widget.js" data-telegram-post="birch/12"></script>',
  'The page shows a post on Telegram whose words are not in it: https://t.me/birch/12.',
)
check(
  'Facebook: named by two links, in any language',
  '<div class="fb-post" data-href="https://www.facebook.com/birch/posts/1"><blockquote cite="https://www.facebook.com/birch/posts/1"><p>Nous avons du pain.</p>Publiée par <a href="https://www.facebook.com/birch">Birch</a> sur&nbsp;<a href="https://www.facebook.com/birch/posts/1">Dimanche 4 juin 2023</a></blockquote></div>',
  'facebook Birch @birch 2023-06-04 https://www.facebook.com/birch/posts/1: Nous avons du pain.',
)
check(
  'Facebook: a video without words',
  '<div class="fb-video" data-href="https://www.facebook.com/birch/videos/1"></div>',
  'The page shows a post on Facebook whose words are not in it: https://www.facebook.com/birch/videos/1.',
)
check(
  'Instagram: no words',
  '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/1/?utm=e"><a href="#">View this post on Instagram</a></blockquote>',
  'The page shows a post on Instagram whose words are not in it: https://www.instagram.com/p/1/.',
)
check(
  'Mastodon: with its words, and without',
  `<blockquote class="mastodon-embed" data-embed-url="https://example.social/@ana/110486230446080000/embed"><p>It fell.</p><a href="#"><div>Post by @ana@example.social</div><div>View on Mastodon</div></a></blockquote>
  <iframe class="mastodon-embed" src="https://example.social/@ana/110486230446080001/embed"></iframe>`,
  'mastodon @ana@example.social @ana@example.social 2023-06-04T13:41:24Z https://example.social/@ana/110486230446080000: It fell.',
  'The page shows a post on Mastodon whose words are not in it: https://example.social/@ana/110486230446080001.',
)
check(
  'Threads gives no words',
  '<blockquote class="text-post-media" data-text-post-permalink="https://www.threads.net/@ana/post/1"><a href="#">View on Threads</a></blockquote>',
  'The page shows a post whose words are not in it: https://www.threads.net/@ana/post/1.',
)
check(
  'TikTok: the number of the video holds the second',
  '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@ana/video/7240800000000000000" data-video-id="7240800000000000000"><section><a href="https://www.tiktok.com/@ana?refer=embed">@ana</a> <p>The bridge <a href="https://www.tiktok.com/tag/kalix">#kalix</a></p> <a href="https://www.tiktok.com/music/1">♬ a song</a></section></blockquote>',
  'unknown @ana @ana 2023-06-04T12:02:04Z https://www.tiktok.com/@ana/video/7240800000000000000: The bridge #kalix',
)
check(
  'Reddit is no post',
  '<blockquote class="reddit-embed-bq"><a href="https://www.reddit.com/r/a">A thread</a> by <a href="#">u/ana</a></blockquote>',
)
check(
  'X, as a newsletter draws it',
  `<div class="tweet" data-component-name="Twitter2ToDOM"><a href="${at}"><div class="tweet-header"><span class="tweet-author-name">Ana </span>
  <span class="tweet-author-handle">@ana_r</span></div><div class="tweet-text">Two hurt.</div></a><div class="tweet-footer">9:15 AM</div></div>`,
  `x Ana @ana_r 2023-06-04T15:40:10Z ${at}: Two hurt.`,
)
check(
  'X, as a newsletter draws it, without the words',
  `<div class="tweet"><a href="${at}"><div class="tweet-text"></div></a></div>`,
  `The page shows a post on X whose words are not in it, of 2023-06-04T15:40:10Z: ${at}.`,
)
check(
  'Bluesky, with a picture that stands as a link to the post',
  `<blockquote class="bluesky-embed"><p>Two hurt.<br><br><a href="https://bsky.app/profile/did:plc:a/post/3k?ref_src=embed">[image or embed]</a></p>&mdash; Ana
  (<a href="https://bsky.app/profile/did:plc:a?ref_src=embed">@ana.example.org</a>) <a href="https://bsky.app/profile/did:plc:a/post/3k">June 4, 2023 at 6:15 PM</a></blockquote>`,
  'bluesky Ana @ana.example.org 2023-06-04 https://bsky.app/profile/did:plc:a/post/3k: Two hurt.',
)
