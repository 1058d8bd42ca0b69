package org.rungwork.web;

import org.rungwork.career.Editions;
import org.rungwork.query.Vocabularies;
import org.rungwork.query.Vocabulary;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/vocabulary}: prefixes, classes, properties and entries of closed lists, for whoever writes queries. */
@RestController
class VocabularyController {

    private final Editions editions;
    private final Vocabularies vocabularies;

    VocabularyController(Editions editions, Vocabularies vocabularies) {
        this.editions = editions;
        this.vocabularies = vocabularies;
    }

    /** It changes with the published version, which its tag names. */
    @GetMapping("/api/vocabulary")
    ResponseEntity<Vocabulary> vocabulary() {
        Vocabulary vocabulary =
                vocabularies.vocabulary(editions.current().projection().version());
        return ResponseEntity.ok()
                // a weak tag: what is tagged strongly is not compressed
                .eTag("W/\"" + vocabulary.version() + "\"")
                .cacheControl(CacheControl.noCache())
                .body(vocabulary);
    }
}
