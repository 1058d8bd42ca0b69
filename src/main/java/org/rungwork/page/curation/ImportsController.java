package org.rungwork.page.curation;

import org.rungwork.intake.TaxonomyReader;
import org.rungwork.intake.TaxonomyReaders;
import org.rungwork.pipeline.ImportJobs;
import org.rungwork.request.RequestException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /imports}: what is and was imported, and how to begin; {@code /imports/{id}}: how far one is. */
@Controller
class ImportsController {

    private final ImportJobs jobs;
    private final TaxonomyReaders readers;
    private final Writing writing;

    ImportsController(ImportJobs jobs, TaxonomyReaders readers, Writing writing) {
        this.jobs = jobs;
        this.readers = readers;
        this.writing = writing;
    }

    @GetMapping("/imports")
    String list(Model model) {
        model.addAttribute("jobs", jobs.list().stream().map(JobLine::of).toList());
        model.addAttribute(
                "kinds", readers.readers().stream().map(TaxonomyReader::kind).toList());
        model.addAttribute("writing", writing);
        return "imports";
    }

    @GetMapping("/imports/{id}")
    String job(@PathVariable String id, Model model) {
        model.addAttribute(
                "job",
                jobs.find(id)
                        .map(JobLine::of)
                        .orElseThrow(() -> RequestException.notFound("There is no import " + id
                                + "; those before the last start of the server are forgotten")));
        model.addAttribute("writing", writing);
        return "import";
    }
}
