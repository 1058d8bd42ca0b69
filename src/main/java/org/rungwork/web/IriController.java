package org.rungwork.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rungwork.description.Definitions;
import org.rungwork.description.Document;
import org.rungwork.description.Things;
import org.rungwork.query.Answer;
import org.rungwork.request.Address;
import org.rungwork.request.Formats;
import org.rungwork.request.Negotiation;
import org.rungwork.request.RequestException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Our IRIs as addresses, after the W3C's "Cool URIs for the Semantic Web": the IRI of a thing leads on to a page or to a
 * document of RDF about it ({@code /id/role/cdm-director} to {@code /id/role/cdm-director.ttl}), whichever is wanted. The
 * IRIs in the data begin with {@value #BASE} whatever this server is called.
 */
@RestController
class IriController {

    static final String BASE = "https://w3id.org/rungwork";

    private static final String DOCUMENT = "ns|path|service|taxonomy|shapes";
    private static final List<String> FORMATS = Answer.Statements.MEDIA_TYPES;
    private static final List<String> OFFERED = Stream.concat(FORMATS.stream(), Stream.of(MediaType.TEXT_HTML_VALUE))
            .toList();

    private final Things things;
    private final Definitions definitions;

    IriController(Things things, Definitions definitions) {
        this.things = things;
        this.definitions = definitions;
    }

    @GetMapping("/id/{*local}")
    ResponseEntity<?> thing(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        return answer(
                request,
                things::isDescribed,
                iri -> things.find(iri, server(request)),
                IriPages::ofThing,
                "the graph says nothing of it; /api/roles and /api/skills list what there is, and /sparql finds the rest");
    }

    @GetMapping({
        "/{document:(?:" + DOCUMENT + ")(?:\\.(?:ttl|jsonld|nt|rdf))?}",
        "/{document:" + DOCUMENT + "}/{version}"
    })
    ResponseEntity<?> definitions(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        return answer(
                request,
                definitions.names()::contains,
                definitions::find,
                iri -> IriPages.ONTOLOGY,
                "there are " + String.join(", ", definitions.names()));
    }

    /** Graphs may be large: the Graph Store Protocol streams them. */
    @GetMapping("/graph/{*local}")
    ResponseEntity<?> graph(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        String path = path(request);
        String iri = spellings(path)
                .filter(things::isGraph)
                .findFirst()
                .orElseThrow(
                        () -> unknown(path, "there is no such graph; /sparql without a query lists those there are"));
        boolean isPage = wanted(request).equals(MediaType.TEXT_HTML_VALUE);
        return seeOther(
                request,
                isPage
                        ? IriPages.ofThing(iri)
                        : Address.of("/data").with("graph", iri).toString());
    }

    /**
     * @param isKnown whether an IRI names something
     * @param find the document about it
     * @param page address of the page about it
     * @param advice what to do where it names nothing
     */
    private static ResponseEntity<?> answer(
            HttpServletRequest request,
            Predicate<String> isKnown,
            Function<String, Optional<Document>> find,
            Function<String, String> page,
            String advice)
            throws HttpMediaTypeNotAcceptableException {
        String path = path(request);
        Optional<String> iri = spellings(path).filter(isKnown).findFirst();
        if (iri.isPresent()) {
            String wanted = wanted(request);
            return seeOther(
                    request, wanted.equals(MediaType.TEXT_HTML_VALUE) ? page.apply(iri.get()) : path + ending(wanted));
        }
        for (String format : FORMATS) {
            if (path.endsWith(ending(format))) {
                String named = path.substring(0, path.length() - ending(format).length());
                return spellings(named)
                        .flatMap(spelt -> find.apply(spelt).stream())
                        .findFirst()
                        .map(document -> Reply.of(document).as(format))
                        .orElseThrow(() -> unknown(named, advice));
            }
        }
        throw unknown(path, advice);
    }

    private static String ending(String mediaType) {
        return "." + Formats.name(mediaType);
    }

    private static String wanted(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        return Negotiation.choose(request.getHeader(HttpHeaders.ACCEPT), OFFERED);
    }

    private static ResponseEntity<?> seeOther(HttpServletRequest request, String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(request.getContextPath() + address))
                .varyBy(HttpHeaders.ACCEPT)
                .build();
    }

    /** As the client wrote it. */
    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** In the data an IRI may stand with its signs encoded, as {@code C%23}, or with letters that clients encode. */
    private static Stream<String> spellings(String path) {
        return Stream.of(path, decoded(path)).distinct().map(spelt -> BASE + spelt);
    }

    private static String decoded(String path) {
        return UriUtils.decode(path, StandardCharsets.UTF_8);
    }

    private static RequestException unknown(String path, String advice) {
        return RequestException.notFound("<" + BASE + decoded(path) + ">: " + advice);
    }

    /** The address of this server, as the client calls it. */
    static String server(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    }
}
