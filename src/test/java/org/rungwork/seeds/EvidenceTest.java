package org.rungwork.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.rungwork.ProjectFiles;
import org.rungwork.RdfFiles;
import org.rungwork.vocabulary.Rw;

/** The evidence of the seed against the document itself, to the byte. */
class EvidenceTest {

    private static final String FOLDER = "seeds/healthcare-ml-engineer/";
    private static final int LONGEST_QUOTE = 60;

    private final Graph evidence = RdfFiles.graph(FOLDER + "evidence.ttl");
    private final Graph source = RdfFiles.graph(FOLDER + "SOURCE.ttl");

    @Test
    void documentIsTheOneThatWasRead() throws IOException {
        Path document = ProjectFiles.shared("seed/healthcare-ml-engineer.txt");

        Node recorded = source.find(Node.ANY, Rw.sha256, Node.ANY).next().getObject();

        assertThat(recorded.getLiteralLexicalForm()).isEqualTo(sha256(Files.readAllBytes(document)));
    }

    @Test
    void everySpanDigestAndQuoteHolds() throws IOException {
        String text = Files.readString(ProjectFiles.shared("seed/healthcare-ml-engineer.txt"));
        int[] characters = text.codePoints().toArray();
        List<Node> passages = evidence.find(Node.ANY, RDF.type.asNode(), Rw.Evidence)
                .mapWith(triple -> triple.getSubject())
                .toList();

        assertThat(passages).hasSizeGreaterThanOrEqualTo(369);
        assertThat(passages).allSatisfy(passage -> {
            int start = Integer.parseInt(value(passage, Rw.start));
            int end = Integer.parseInt(value(passage, Rw.end));
            String span = new String(characters, start, end - start);
            String quote = value(passage, Rw.quote);
            long line = new String(characters, 0, start)
                            .chars()
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
            assertThat(value(passage, Rw.spanSha256)).isEqualTo(sha256(span.getBytes(StandardCharsets.UTF_8)));
            assertThat(span).contains(quote);
            assertThat(quote.codePointCount(0, quote.length())).isLessThanOrEqualTo(LONGEST_QUOTE);
            assertThat(Long.toString(line)).isEqualTo(value(passage, Rw.line));
        });
    }

    private String value(Node passage, Node property) {
        List<Node> values = evidence.find(passage, property, Node.ANY)
                .mapWith(triple -> triple.getObject())
                .toList();
        assertThat(values).as("%s of %s", property, passage).hasSize(1);
        return values.getFirst().getLiteralLexicalForm();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
