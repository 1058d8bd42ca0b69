package org.rungwork.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.NodeTransformLib;
import org.apache.jena.sparql.util.IsoMatcher;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.RdfReader;
import org.rungwork.intake.SourceFile;

/** Cases that give a file, which must be read or refused, and may say what it holds. */
final class FormatCases {

    /** What the intake resolves relative IRIs against. */
    private static final String OUR_BASE = "https://w3id.org/rungwork/file/";

    private FormatCases() {}

    static void judge(SuiteCase example) {
        Path file = example.file(example.action());
        DatasetGraph content = DatasetGraphFactory.create();
        List<ImportIssue> issues = new ArrayList<>();

        new RdfReader()
                .read(
                        new SourceFile(file.getFileName().toString(), () -> Files.newInputStream(file)),
                        content::add,
                        issues::add);

        if (example.type().endsWith("NegativeSyntax")) {
            assertThat(issues).isNotEmpty();
            return;
        }
        assertThat(issues).isEmpty();
        if (example.type().endsWith("Eval")) {
            DatasetGraph expected = expected(example);
            assertThat(IsoMatcher.isomorphic(expected, content))
                    .as("expected %s but there is %s", expected, content)
                    .isTrue();
        }
    }

    private static DatasetGraph expected(SuiteCase example) {
        Path file = example.file(example.result());
        DatasetGraph expected = DatasetGraphFactory.create();
        RDFParser.source(file)
                .lang(RDFLanguages.pathnameToLang(file.toString()))
                .toDatasetGraph()
                .find()
                .forEachRemaining(quad -> expected.add(rebased(quad, example)));
        return expected;
    }

    /** The same quad as if the file lay where ours do. */
    private static Quad rebased(Quad quad, SuiteCase example) {
        return NodeTransformLib.transform(node -> rebased(node, example.action().getURI()), quad);
    }

    private static Node rebased(Node node, String file) {
        if (!node.isURI()) {
            return node;
        }
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        String iri = node.getURI();
        if (iri.equals(file) || iri.startsWith(file + "#")) {
            return NodeFactory.createURI(OUR_BASE + iri.substring(file.length()));
        }
        return iri.startsWith(folder) ? NodeFactory.createURI(OUR_BASE + iri.substring(folder.length())) : node;
    }
}
