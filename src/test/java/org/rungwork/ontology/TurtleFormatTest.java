package org.rungwork.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import de.atextor.turtle.formatter.FormattingStyle;
import de.atextor.turtle.formatter.TurtleFormatter;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rungwork.ProjectFiles;

/**
 * One way to write Turtle, so that a change shows as what it is. To bring the files into that form, run the test with
 * {@code -Dformat=write}.
 */
class TurtleFormatTest {

    private static final boolean WRITE = "write".equals(System.getProperty("format"));

    static Stream<Path> files() {
        return Stream.of("ontology", "seeds").flatMap(folder -> ProjectFiles.list(folder, ".ttl").stream());
    }

    @ParameterizedTest
    @MethodSource("files")
    void isFormatted(Path file) throws IOException {
        String text = ProjectFiles.read(file);

        String formatted = formatted(text);

        if (WRITE && !formatted.equals(text)) {
            Files.writeString(file, formatted);
        } else {
            assertThat(text).as("%s; -Dformat=write formats it", file).isEqualTo(formatted);
        }
    }

    private static String formatted(String text) {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(text), "https://w3id.org/rungwork/file/", Lang.TURTLE);
        return new TurtleFormatter(FormattingStyle.DEFAULT).apply(model);
    }
}
