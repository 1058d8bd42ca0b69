package org.rungwork.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.rungwork.description.DatasetDescription;
import org.rungwork.description.Document;
import org.rungwork.description.ExampleQueries;
import org.rungwork.description.Things;
import org.rungwork.request.Question;
import org.rungwork.request.RequestException;
import org.rungwork.request.RequestParameters;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the graph tells of itself ({@code /.well-known/void}, {@code /.well-known/sparql-examples}) and of anything in it,
 * also of concepts whose IRIs are not ours: {@code GET /api/describe?iri=…&format=ttl}.
 */
@RestController
class DescriptionController {

    private static final String IRI = "iri";

    private final Things things;
    private final DatasetDescription dataset;
    private final ExampleQueries examples;

    DescriptionController(Things things, DatasetDescription dataset, ExampleQueries examples) {
        this.things = things;
        this.dataset = dataset;
        this.examples = examples;
    }

    @GetMapping("/api/describe")
    ResponseEntity<?> describe(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        RequestParameters parameters = RequestParameters.of(request.getParameterMap(), List.of(IRI, Question.FORMAT));
        String iri = parameters.get(IRI);
        Document document = things.find(iri, IriController.server(request))
                .orElseThrow(() -> RequestException.notFound(
                        IRI,
                        "the graph says nothing of <" + iri + ">; give a whole IRI, such as " + IriController.BASE
                                + "/id/role/cdm-director; a taxonomy that it belongs to may not be imported"));
        return Reply.of(document).to(parameters, request.getHeader(HttpHeaders.ACCEPT));
    }

    @GetMapping(DatasetDescription.PATH)
    ResponseEntity<?> dataset(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        return answer(request, dataset.document(IriController.server(request)));
    }

    @GetMapping(ExampleQueries.PATH)
    ResponseEntity<?> examples(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        return answer(request, examples.document(IriController.server(request)));
    }

    private static ResponseEntity<?> answer(HttpServletRequest request, Document document)
            throws HttpMediaTypeNotAcceptableException {
        return Reply.of(document)
                .to(
                        RequestParameters.of(request.getParameterMap(), List.of(Question.FORMAT)),
                        request.getHeader(HttpHeaders.ACCEPT));
    }
}
