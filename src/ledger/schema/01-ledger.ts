import type { Migration } from './migration.ts'

/**
 * What was accepted. These tables only grow; a deletion takes the bytes and what was read in them, and leaves a tombstone. `document_id` stands in every
 * key, so that the tables may be spread over servers by it; what belongs to no document has '' there.
 */
export const ledger: Migration = {
  number: 1,
  name: 'ledger',
  holds: ['document', 'judgement', 'redaction'],
  up: `
    create table document (
      document_id {id} not null primary key, sha256 text not null, size {whole} not null, format text not null
    );
    create table original (
      document_id {id} not null primary key references document, bytes {bytes} not null
    );
    create table receipt (
      document_id {id} not null references document, receipt_id text not null, position {whole} not null,
      path text, url text, page text, given text not null, at text not null, by text not null,
      primary key (document_id, receipt_id)
    );
    create index receipt_page on receipt (page, position);
    create table extraction (
      document_id {id} not null references document, extraction_id {id} not null, text_sha256 text not null, extractor text not null, body {bytes} not null,
      primary key (document_id, extraction_id)
    );
    create table reading (
      document_id {id} not null, reading_id {id} not null, extraction_id {id} not null, position {whole} not null, reader text not null,
      claims {whole} not null, sha256 text not null, body {bytes} not null,
      primary key (document_id, reading_id),
      foreign key (document_id, extraction_id) references extraction
    );
    create table custody (
      document_id {id} not null, position {whole} not null, at text not null, by text not null, program text not null, did text not null,
      about text not null, previous text not null, hash text not null,
      primary key (document_id, position)
    );
    create index custody_position on custody (position);
    create table judgement (
      document_id {id} not null, judgement_id text not null, position {whole} not null, kind text not null, one text not null, other text not null,
      verdict text not null, by text, at text, why text,
      primary key (document_id, judgement_id)
    );
    create table withdrawal (
      document_id {id} not null, judgement_id text not null, position {whole} not null, by text, at text not null, why text,
      primary key (document_id, judgement_id, position)
    );
    create table redaction (
      document_id {id} not null, redaction_id text not null, position {whole} not null, kind text not null, label text not null, keys text not null,
      by text not null, at text not null, why text,
      primary key (document_id, redaction_id)
    );
    create table lifting (
      document_id {id} not null, redaction_id text not null, position {whole} not null, by text not null, at text not null, why text,
      primary key (document_id, redaction_id, position)
    );
    create table tombstone (
      document_id {id} not null primary key references document, position {whole} not null, by text not null, at text not null, why text
    );
    create table stamp (
      document_id {id} not null, position {whole} not null, hash text not null, authority text not null, asked_at text not null,
      stamped_at text, token {bytes},
      primary key (document_id, position, authority)
    );
    create table book (key text not null primary key, value text not null);
  `,
  down: `
    drop table book; drop table stamp; drop table tombstone; drop table lifting; drop table redaction; drop table withdrawal; drop table judgement;
    drop table custody; drop table reading; drop table extraction; drop table receipt; drop table original; drop table document;
  `,
}
