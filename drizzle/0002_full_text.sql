-- Bigrams of published text; contentless: the text itself stands in notice_version. rowid = order of publication.
CREATE VIRTUAL TABLE notice_search USING fts5(grams, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co'");
