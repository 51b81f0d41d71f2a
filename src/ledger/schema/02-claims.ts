import type { Migration } from './migration.ts'

/**
 * What the readings make findable: derived, and made again from them at any time. A document has the claims of its latest reading here, as they may be
 * shown, without what is withheld. `number` orders claims by when they were filed; `stands` is 0 for those of a page's older versions.
 */
export const claims: Migration = {
  number: 2,
  name: 'claims',
  holds: [],
  up: `
    create table waiting (document_id {id} not null primary key);
    create table unshown (document_id {id} not null primary key, shown {whole} not null default 0);
    create table withheld_person (document_id {id} not null, person text not null, keys text not null, primary key (document_id, person));
    create table standing (
      document_id {id} not null primary key, reading_id {id} not null, stands {whole} not null, withheld {whole} not null, title text not null, path text, url text,
      published_on text, claims {whole} not null
    );
    create index standing_day on standing (published_on);
  `,
  sqlite: `
    create table claim (
      number integer primary key, document_id {id} not null, claim_id {id} not null, stance text not null, day text, stands integer not null,
      sources text not null, start integer not null, words text not null, unique (document_id, claim_id)
    );
    create virtual table claim_search using fts5 (
      words, sources, places, acts, content = '', contentless_delete = 1, tokenize = "ascii"
    );
    create index claim_claim on claim (claim_id);
    insert into claim_search (claim_search, rank) values ('secure-delete', 1);
  `,
  postgres: `
    create table claim (
      number bigint not null, document_id {id} not null, claim_id {id} not null, stance text not null, day text, stands bigint not null,
      sources text not null, start bigint not null, words text not null, searched tsvector not null, facets tsvector not null, primary key (document_id, claim_id)
    );
    create index claim_number on claim (number);
    create index claim_claim on claim (claim_id);
    create index claim_search on claim using gin (searched, facets);
  `,
  down: `
    drop table claim; drop table if exists claim_search; drop table standing; drop table waiting;
    drop table unshown; drop table withheld_person;
  `,
}
