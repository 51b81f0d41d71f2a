import type { Migration } from './migration.ts'

/**
 * Addresses that are looked at again and again, the items that feeds named, and how far both were followed. Nothing in the book rests on it. An item is
 * known by a hash of its key, `page` is a hash of its page's address, `latest` the document that was filed last of it, and `own` the feed's words until
 * something is filed.
 */
export const watching: Migration = {
  number: 5,
  name: 'watching',
  holds: [],
  up: `
    create table watched (document_id {id} not null, address text not null, body text not null, primary key (document_id, address));
    create table watched_item (
      document_id {id} not null, address text not null, item text not null, mark text not null, page text, next_at text, latest text, own {bytes},
      body text not null, primary key (document_id, address, item)
    );
    create index watched_item_next on watched_item (next_at);
    create index watched_item_page on watched_item (page);
    create index watched_item_latest on watched_item (latest);
    create table watch_state (document_id {id} not null, name text not null, value text not null, primary key (document_id, name));
  `,
  down: `
    drop table watch_state; drop table watched_item; drop table watched;
  `,
}
