import type { Migration } from './migration.ts'

/**
 * Passages that nobody read for their language, so that their words can be found all the same: derived as claims are, and numbered alike.
 */
export const unreadPassages: Migration = {
  number: 4,
  name: 'unread-passages',
  holds: [],
  up: '',
  sqlite: `
    create table unread_passage (
      number integer primary key, document_id {id} not null, passage_id text not null, language text not null, day text, stands integer not null,
      start integer not null, words text not null, unique (document_id, passage_id)
    );
    create virtual table passage_search using fts5 (words, content = '', contentless_delete = 1, tokenize = "ascii");
    insert into passage_search (passage_search, rank) values ('secure-delete', 1);
  `,
  postgres: `
    create table unread_passage (
      number bigint not null, document_id {id} not null, passage_id text not null, language text not null, day text, stands bigint not null,
      start bigint not null, words text not null, searched tsvector not null, primary key (document_id, passage_id)
    );
    create index unread_passage_number on unread_passage (number);
    create index unread_passage_search on unread_passage using gin (searched);
  `,
  down: 'drop table unread_passage; drop table if exists passage_search;',
}
