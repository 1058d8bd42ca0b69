package org.rungwork.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;

/** Graphs in every format, to be spoiled and stored by the Graph Store Protocol. */
final class Graphs {

    private static final String MULTIPART = "multipart/form-data; boundary=edge";

    /** The folders of examples by the media type of what is in them. */
    private static final Map<String, Parsers> FORMATS = Map.of(
            "text/turtle", Parsers.TURTLE,
            "application/trig", Parsers.TRIG,
            "application/n-triples", Parsers.N_TRIPLES,
            "application/n-quads", Parsers.N_QUADS,
            "application/rdf+xml", Parsers.RDF_XML,
            "application/ld+json", Parsers.JSON_LD);

    /** Without readable examples: whatever is sent under their names. */
    private static final List<String> OTHERS = List.of(
            "application/trix+xml",
            "application/rdf+json",
            "application/rdf+thrift",
            "application/rdf+protobuf",
            "text/plain",
            "*/*",
            "x/y");

    private final List<Entry<String, byte[]>> samples = FORMATS.entrySet().stream()
            .sorted(Entry.comparingByKey())
            .flatMap(format -> format.getValue().samples().stream()
                    .flatMap(sample -> sample.files().values().stream())
                    .map(file -> Map.entry(format.getKey(), file)))
            .toList();

    private final List<Entry<String, byte[]>> all = Stream.concat(
                    samples.stream(), Stream.of(Map.entry(MULTIPART, Posts.MULTIPART.getBytes(StandardCharsets.UTF_8))))
            .toList();

    /** @param service address of the graph store */
    Exchange spoil(String service, int number, Mutator mutator, String... headers) {
        Entry<String, byte[]> sample = all.get(number % all.size());
        byte[] body = mutator.bytes(sample.getValue(), mutator.pick(all).getValue());
        String type = mutator.rarely(10) ? mutator.pick(OTHERS) : sample.getKey();
        String method = mutator.pick(List.of("PUT", "PUT", "POST", "POST", "DELETE", "PATCH"));
        String graph =
                mutator.rarely(10) ? Exchange.encode(Visits.value(mutator)) : "http://example.org/fuzz/" + number % 5;
        String target = type.equals(MULTIPART) || mutator.rarely(10) ? "" : "?graph=" + graph;
        return Exchange.of(method, service + target, body, type, headers);
    }
}
