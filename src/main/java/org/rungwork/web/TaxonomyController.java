package org.rungwork.web;

import java.time.InstantSource;
import java.util.List;
import org.rungwork.pipeline.ImportJobs;
import org.rungwork.pipeline.ImportProgress;
import org.rungwork.pipeline.Imports;
import org.rungwork.request.RequestException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The taxonomies and crosswalks that are there: {@code GET /api/taxonomies}, {@code DELETE /api/taxonomies/{id}}. */
@RestController
class TaxonomyController {

    private final Imports imports;
    private final ImportJobs jobs;

    TaxonomyController(Imports imports, ImportJobs jobs) {
        this.imports = imports;
        this.jobs = jobs;
    }

    /** @param version the version published without it */
    record Unloaded(String id, long version) {}

    @GetMapping("/api/taxonomies")
    List<TaxonomyView> list() {
        return imports.imported().stream().map(TaxonomyView::of).toList();
    }

    @DeleteMapping("/api/taxonomies/{id}")
    Unloaded unload(@PathVariable String id) {
        if (jobs.list().stream().anyMatch(job -> !job.hasEnded())) {
            // it would hold the request until the last import has ended
            throw RequestException.conflict("An import has not ended: wait for it, or cancel it at /api/imports");
        }
        long version = imports.unload(id, new ImportProgress(InstantSource.system()))
                .orElseThrow(() -> RequestException.notFound(
                        "There is no taxonomy " + id + "; /api/taxonomies lists" + " those that are there"));
        return new Unloaded(id, version);
    }
}
