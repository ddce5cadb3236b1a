-- Lists narrowed to offices or to a domain, and their far pages, are cut from the index alone.
DROP INDEX listing_by_change;
CREATE INDEX listing_by_change ON listing(changed_at DESC, kind, id, publisher, domain);
