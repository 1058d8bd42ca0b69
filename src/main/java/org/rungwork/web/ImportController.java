package org.rungwork.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rungwork.access.Authority;
import org.rungwork.intake.Delivery;
import org.rungwork.intake.DeliveryException;
import org.rungwork.intake.TaxonomyReader;
import org.rungwork.intake.TaxonomyReaders;
import org.rungwork.pipeline.ImportJob;
import org.rungwork.pipeline.ImportJobs;
import org.rungwork.pipeline.ImportReport.Tally;
import org.rungwork.pipeline.Imports;
import org.rungwork.request.RequestException;
import org.rungwork.validation.Severity;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Imports of taxonomies: {@code POST /api/imports} begins one, {@code GET /api/imports/{id}} tells how far it is. */
@RestController
class ImportController {

    private static final String KIND = "kind";
    /** The name of what is sent. An option of some readers is called name. */
    private static final String FILE = "file";

    private static final Pattern ENDING = Pattern.compile(".*\\.[A-Za-z][A-Za-z0-9]*");

    /** What can be sent, and the ending of a file of it whose name has none. */
    private static final Map<MediaType, String> ENDINGS = endings();

    private final ImportJobs jobs;
    private final Imports imports;
    private final TaxonomyReaders readers;
    private final Inbox inbox;
    private final Authority authority;

    ImportController(ImportJobs jobs, Imports imports, TaxonomyReaders readers, Inbox inbox, Authority authority) {
        this.jobs = jobs;
        this.imports = imports;
        this.readers = readers;
        this.inbox = inbox;
        this.authority = authority;
    }

    private static Map<MediaType, String> endings() {
        Map<MediaType, String> endings = new LinkedHashMap<>();
        endings.put(MediaType.parseMediaType("application/zip"), ".zip");
        endings.put(MediaType.parseMediaType("application/gzip"), ".gz");
        endings.put(MediaType.parseMediaType("text/csv"), ".csv");
        endings.put(MediaType.parseMediaType("text/tab-separated-values"), ".tsv");
        endings.put(
                MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), ".xlsx");
        endings.put(MediaType.parseMediaType("text/turtle"), ".ttl");
        endings.put(MediaType.parseMediaType("application/trig"), ".trig");
        endings.put(MediaType.parseMediaType("application/n-triples"), ".nt");
        endings.put(MediaType.parseMediaType("application/n-quads"), ".nq");
        endings.put(MediaType.parseMediaType("application/rdf+xml"), ".rdf");
        endings.put(MediaType.parseMediaType("application/ld+json"), ".jsonld");
        endings.put(MediaType.APPLICATION_OCTET_STREAM, "");
        return endings;
    }

    /** Imports now and before, and what they have left. */
    record ImportsView(List<ImportView> imports, List<TaxonomyView> taxonomies) {}

    @GetMapping("/api/imports")
    ImportsView list() {
        return new ImportsView(
                jobs.list().stream().map(ImportView::of).toList(),
                imports.imported().stream().map(TaxonomyView::of).toList());
    }

    @GetMapping("/api/imports/{id}")
    ImportView get(@PathVariable String id) {
        return ImportView.of(find(id));
    }

    private ImportJob find(String id) {
        return jobs.find(id).orElseThrow(() -> RequestException.notFound("There is no import " + id));
    }

    @PostMapping(path = "/api/imports", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ImportView> order(HttpServletRequest request) throws IOException {
        ImportOrder order = ImportOrder.read(request.getInputStream().readNBytes(ImportOrder.MOST_BYTES));
        TaxonomyReader reader = readers.get(order.kind());
        return begin(reader, inbox.find(order.path()), order.options(), () -> {});
    }

    /** Every parameter but the kind and the name of the file is an option of the reader. */
    @PostMapping("/api/imports")
    ResponseEntity<ImportView> upload(HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        String ending = ending(request.getContentType());
        Map<String, String> options = options(request);
        String kind = options.remove(KIND);
        if (kind == null) {
            throw RequestException.malformed(KIND, "missing; such as kind=esco");
        }
        TaxonomyReader reader = readers.get(kind);
        String name = options.getOrDefault(FILE, kind);
        options.remove(FILE);
        Inbox.requireFileName(name);
        if (request.getContentLengthLong() > inbox.largestUpload()) {
            throw RequestException.uploadTooLarge(inbox.largestUpload());
        }
        Path file = inbox.keep(request.getInputStream(), ENDING.matcher(name).matches() ? name : name + ending);
        boolean begun = false;
        try {
            ResponseEntity<ImportView> answer = begin(reader, file, options, () -> Inbox.discard(file));
            begun = true;
            return answer;
        } finally {
            if (!begun) {
                Inbox.discard(file);
            }
        }
    }

    private static String ending(@Nullable String contentType) throws HttpMediaTypeNotSupportedException {
        List<MediaType> known = List.copyOf(ENDINGS.keySet());
        try {
            MediaType given = contentType == null ? null : MediaType.parseMediaType(contentType);
            for (MediaType type : known) {
                if (type.includes(given)) {
                    return ENDINGS.get(type);
                }
            }
            throw new HttpMediaTypeNotSupportedException(given, known);
        } catch (InvalidMediaTypeException malformed) {
            throw new HttpMediaTypeNotSupportedException(malformed.getMessage(), known);
        }
    }

    private static Map<String, String> options(HttpServletRequest request) {
        Map<String, String> options = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (values.length > 1) {
                throw RequestException.malformed(name, "give it once");
            }
            options.put(name, values[0]);
        });
        return options;
    }

    private ResponseEntity<ImportView> begin(
            TaxonomyReader reader, Path place, Map<String, String> options, Runnable afterwards) {
        ImportJob job = jobs.submit(authority.present(), reader, Delivery.open(place), options, afterwards);
        return ResponseEntity.accepted()
                .location(URI.create(ImportView.href(job)))
                .body(ImportView.of(job));
    }

    @DeleteMapping("/api/imports/{id}")
    ResponseEntity<ImportView> cancel(@PathVariable String id) {
        find(id);
        if (!jobs.cancel(id)) {
            throw RequestException.conflict("Import " + id + " has ended and cannot be cancelled any more");
        }
        return ResponseEntity.accepted().body(ImportView.of(find(id)));
    }

    /** A delivery that cannot even be opened. */
    @ExceptionHandler
    ProblemDetail unusable(DeliveryException failure) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, failure.getMessage());
        problem.setTitle("Delivery refused");
        problem.setProperty(
                "issues",
                ImportView.TallyView.list(
                        List.of(new Tally(failure.issue().code(), Severity.VIOLATION, 1, List.of(failure.issue())))));
        return problem;
    }
}
