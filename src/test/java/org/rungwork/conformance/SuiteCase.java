package org.rungwork.conformance;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;

/**
 * One entry of a manifest.
 *
 * @param root the folder of all suites
 * @param name such as {@code sparql11/bind/bind01}
 * @param entry what the manifest says of it
 */
record SuiteCase(Path root, String name, Resource entry) {

    /** Where the suites are published: the base of what their files name. */
    static final String BASE = "https://w3c.github.io/rdf-tests/";

    private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";

    static final Property ACTION = property("action");
    static final Property RESULT = property("result");
    private static final Property ENTRIES = property("entries");

    /** A property of the vocabulary of manifests. */
    static Property property(String localName) {
        return ResourceFactory.createProperty(MF, localName);
    }

    /** @param manifest its path below the root */
    static List<SuiteCase> read(Path root, String manifest) {
        Model model = RDFParser.source(root.resolve(manifest))
                .base(BASE + manifest)
                .lang(Lang.TURTLE)
                .toModel();
        String folder = manifest.substring(manifest.indexOf('/') + 1, manifest.lastIndexOf('/') + 1);
        Stream<Resource> entries = model.listObjectsOfProperty(ENTRIES).toList().stream()
                .flatMap(list -> list.as(RDFList.class).asJavaList().stream())
                .map(RDFNode::asResource);
        // a manifest forgets one in its list
        return Stream.concat(entries, model.listSubjectsWithProperty(ACTION).toList().stream())
                .distinct()
                .map(entry -> new SuiteCase(root, folder + localName(entry), entry))
                .toList();
    }

    private static String localName(Resource resource) {
        return resource.getURI().substring(resource.getURI().lastIndexOf('#') + 1);
    }

    /** What kind of case it is, such as {@code QueryEvaluationTest}. */
    String type() {
        return localName(entry.getRequiredProperty(RDF.type).getResource());
    }

    Resource action() {
        return entry.getRequiredProperty(ACTION).getResource();
    }

    Resource result() {
        return entry.getRequiredProperty(RESULT).getResource();
    }

    /** The file of the suites that stands behind its address. */
    Path file(Resource address) {
        return root.resolve(address.getURI().substring(BASE.length()));
    }
}
