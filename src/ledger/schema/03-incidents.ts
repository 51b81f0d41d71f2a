import type { Migration } from './migration.ts'

/**
 * What links the documents: derived, and made again from the readings and judgements. An account is one document's telling of one incident; `number` orders
 * accounts by when they were linked. An incident is known by its first account, and its row holds the comparison of its accounts.
 */
export const incidents: Migration = {
  number: 3,
  name: 'incidents',
  holds: [],
  up: `
    create table unlinked (document_id {id} not null primary key);
    create table account (
      document_id {id} not null, number {whole} not null, place {whole} not null, body {bytes} not null, primary key (document_id, number)
    );
    create index account_number on account (number);
    create table account_word (
      word text not null, month {whole} not null, number {whole} not null, document_id {id} not null, primary key (word, month, number, document_id)
    ){keyed};
    create index account_word_document on account_word (document_id);
    create table account_post (post text not null, number {whole} not null, document_id {id} not null, primary key (post, number, document_id)){keyed};
    create index account_post_document on account_post (document_id);
    create table account_link (
      number {whole} not null, other {whole} not null, likelihood {real} not null, document_id {id} not null, primary key (number, other, document_id)
    ){keyed};
    create index account_link_document on account_link (document_id);
    create table passage_line (line text not null, document_id {id} not null, primary key (line, document_id)){keyed};
    create index passage_line_document on passage_line (document_id);
    create table word_count (word text not null primary key, documents {whole} not null){keyed};
    create table membership (document_id {id} not null, number {whole} not null, incident_id {id} not null, primary key (document_id, number));
    create index membership_number on membership (number);
    create index membership_incident on membership (incident_id);
    create table incident (
      document_id {id} not null, incident_id {id} not null, moved_to text, stale {whole} not null, title text not null, earliest text, latest text,
      place text, lat {real}, lon {real}, documents {whole} not null, claims {whole} not null, sources {whole} not null, origins {whole} not null,
      states text not null, tolls text not null, body {bytes}, primary key (document_id, incident_id)
    );
    create index incident_incident on incident (incident_id);
    create index incident_latest on incident (latest);
    create index incident_stale on incident (stale);
    create table incident_claim (
      document_id {id} not null, claim_id {id} not null, incident_id {id} not null, state text not null,
      primary key (document_id, claim_id, incident_id, state)
    ){keyed};
    create index incident_claim_incident on incident_claim (incident_id);
    create index incident_claim_state on incident_claim (state);
  `,
  down: `
    drop table incident_claim; drop table incident; drop table membership; drop table word_count; drop table passage_line; drop table account_link;
    drop table account_post; drop table account_word; drop table account; drop table unlinked;
  `,
}
