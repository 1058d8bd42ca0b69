package org.rungwork.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.rungwork.query.Answer;
import org.rungwork.query.CatalogueQuery;
import org.rungwork.query.QueryCatalogue;
import org.rungwork.request.Formats;
import org.rungwork.request.Question;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of questions: {@code GET /api/queries} lists them, {@code GET /api/queries/{name}} asks one. */
@RestController
class QueryController {

    private final QueryCatalogue catalogue;

    QueryController(QueryCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A question as the list shows it. */
    record QuestionView(
            String name,
            String question,
            List<String> numbers,
            String form,
            String audience,
            String expects,
            List<ParameterView> parameters,
            String href,
            String sparql) {

        static QuestionView of(CatalogueQuery query) {
            return new QuestionView(
                    query.name(),
                    query.question(),
                    query.numbers(),
                    query.form(),
                    query.audience().orElse(""),
                    query.expects().orElse(""),
                    query.parameters().stream()
                            .map(parameter -> new ParameterView(
                                    parameter.name(),
                                    parameter.type(),
                                    parameter.description(),
                                    query.examples(parameter)))
                            .toList(),
                    "/api/queries/" + query.name(),
                    query.text());
        }
    }

    record ParameterView(String name, String type, String description, List<String> examples) {}

    @GetMapping("/api/queries")
    List<QuestionView> list() {
        return catalogue.listQueries().stream().map(QuestionView::of).toList();
    }

    @GetMapping("/api/queries/{name}")
    ResponseEntity<byte[]> ask(@PathVariable String name, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        CatalogueQuery question = catalogue.findQuery(name).orElseThrow(() -> new UnknownQueryException(name));
        Map<String, List<String>> values = request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> Arrays.asList(entry.getValue()), (a, b) -> a, LinkedHashMap::new));
        List<String> formats = Objects.requireNonNullElse(values.remove(Question.FORMAT), List.of());
        Answer answer = catalogue.ask(question, values);
        String mediaType = Formats.choose(
                formats.isEmpty() ? null : formats.getFirst(),
                request.getHeader(HttpHeaders.ACCEPT),
                answer.mediaTypes());
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        answer.write(body, mediaType);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(mediaType), StandardCharsets.UTF_8))
                .body(body.toByteArray());
    }
}
