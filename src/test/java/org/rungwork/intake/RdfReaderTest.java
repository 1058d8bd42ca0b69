package org.rungwork.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rungwork.intake.ImportIssue.Code;

class RdfReaderTest {

    private static final String INVALID_DATE = """
            @prefix e: <http://e/> .
            e:a e:p "1" .
            e:a e:p "2016_04_27"^^<http://www.w3.org/2001/XMLSchema#date> .
            e:a e:p "2" .
            """;

    private static final String XML = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xml:base="%s">
              <rdf:Description rdf:about="http://e/s"><p xmlns="http://e/">o</p></rdf:Description>
            </rdf:RDF>
            """;

    private final List<Quad> quads = new ArrayList<>();
    private final List<ImportIssue> issues = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.ttl | <http://e/s> <http://e/p> 'o'@en .",
                "a.nt | <http://e/s> <http://e/p> \"o\"@en .",
                "a.trig | { <http://e/s> <http://e/p> \"o\"@en }",
                "a.nq | <http://e/s> <http://e/p> \"o\"@en .",
                "a.jsonld | {\"@id\":\"http://e/s\",\"http://e/p\":{\"@value\":\"o\",\"@language\":\"en\"}}",
                "unnamed | <http://e/s> <http://e/p> \"o\"@en .",
                "unnamed.txt | @prefix e: <http://e/> . e:s e:p \"o\"@en .",
                "unnamed.dat | {\"@id\":\"http://e/s\",\"http://e/p\":{\"@value\":\"o\",\"@language\":\"en\"}}"
            })
    void readsEveryFormatByNameOrContent(String name, String text) {
        read(name, text);

        assertThat(issues).isEmpty();
        assertThat(quads)
                .singleElement()
                .satisfies(quad ->
                        assertThat(quad.asTriple()).isEqualTo(SSE.parseTriple("(<http://e/s> <http://e/p> 'o'@en)")));
    }

    @Test
    void readsRdfXml() {
        read("a.rdf", """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e/">
                  <rdf:Description rdf:about="http://e/s"><e:p xml:lang="en">o</e:p></rdf:Description>
                </rdf:RDF>
                """);

        assertThat(issues).isEmpty();
        assertThat(quads).hasSize(1);
    }

    @Test
    void keepsDatatypesAndBlankNodes() {
        read("a.ttl", "@prefix e: <http://e/> . _:b e:p 1.50 , true , \"x\"^^e:own ; e:q _:b .");

        Graph expected = GraphFactory.createDefaultGraph();
        RDFParser.fromString("PREFIX e: <http://e/> _:b e:p 1.50 , true , \"x\"^^e:own ; e:q _:b .", Lang.TURTLE)
                .parse(expected);
        Graph read = GraphFactory.createDefaultGraph();
        quads.forEach(quad -> read.add(quad.asTriple()));
        assertThat(read.isIsomorphicWith(expected)).isTrue();
    }

    @Test
    void tellsFileLineAndWhatIsWrong() {
        read("broken.ttl", "@prefix e: <http://e/> .\ne:a e:b e:c .\ne:a e:b ;;; nonsense .\n");

        assertThat(issues).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(Code.SYNTAX);
            assertThat(issue.where()).startsWith("broken.ttl:3");
            assertThat(issue.message()).isNotBlank();
            assertThat(issue.fix()).isNotBlank();
        });
    }

    @Test
    void tellsAnUndeclaredPrefix() {
        read("a.ttl", "missing:a missing:b missing:c .");

        assertThat(issues)
                .singleElement()
                .satisfies(issue -> assertThat(issue.message()).contains("missing"));
    }

    @Test
    void rejectsInvalidLiterals() {
        read("a.ttl", "<http://e/s> <http://e/p> \"abc\"^^<http://www.w3.org/2001/XMLSchema#integer> .");

        assertThat(issues)
                .singleElement()
                .satisfies(issue -> assertThat(issue.message()).contains("abc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\uD800\"", "\"\\uDFFF\"", "<http://e/\\uD800>", "\"\\uD800a\""})
    void rejectsHalvesOfCharacters(String object) {
        read("a.ttl", "<http://e/s> <http://e/p> " + object + " .");

        assertThat(issues)
                .singleElement()
                .satisfies(issue -> assertThat(issue.code()).isEqualTo(Code.SYNTAX));
        assertThat(quads).isEmpty();
    }

    @Test
    void keepsCharactersBeyondTheBasicPlane() {
        read("a.ttl", "<http://e/s> <http://e/p> \"\\U0001F600\" .");

        assertThat(issues).isEmpty();
        assertThat(quads)
                .singleElement()
                .satisfies(quad ->
                        assertThat(quad.getObject().getLiteralLexicalForm()).isEqualTo("\uD83D\uDE00"));
    }

    @Test
    void readsNoFurtherThanAnInvalidLiteralOfOurs() {
        read("a.ttl", INVALID_DATE);

        assertThat(issues)
                .singleElement()
                .satisfies(issue -> assertThat(issue.code()).isEqualTo(Code.SYNTAX));
        assertThat(quads).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.ttl", "a.trig"})
    void handsInvalidLiteralsOfOthersOnAsTheyAre(String name) {
        RdfReader.ofOthers().read(file(name, INVALID_DATE), quads::add, issues::add);

        assertThat(issues).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(Code.INVALID_LITERAL);
            assertThat(issue.where()).startsWith(name + ":3");
            assertThat(issue.message()).contains("2016_04_27");
        });
        assertThat(quads)
                .extracting(Quad::getObject)
                .extracting(Node::getLiteralLexicalForm)
                .containsExactly("1", "2016_04_27", "2");
    }

    @Test
    void tellsInvalidLiteralsOfOthersAndTheErrorBehindThem() {
        RdfReader.ofOthers().read(file("a.ttl", INVALID_DATE + "e:a e:b ;;; nonsense .\n"), quads::add, issues::add);

        assertThat(issues).extracting(ImportIssue::code).containsExactly(Code.INVALID_LITERAL, Code.SYNTAX);
        assertThat(quads).hasSize(3);
    }

    @Test
    void takesNoOtherErrorForAnInvalidLiteral() {
        RdfReader.ofOthers().read(file("a.ttl", "<http://e/s> <http://e/p> \"o\"@1-2-3 ."), quads::add, issues::add);

        assertThat(issues)
                .singleElement()
                .satisfies(issue -> assertThat(issue.code()).isEqualTo(Code.SYNTAX));
        assertThat(quads).isEmpty();
    }

    @Test
    void rejectsStatementsAboutStatements() {
        read("a.ttl", "@prefix e: <http://e/> . << e:a e:b e:c >> e:p e:o .");

        assertThat(issues).isNotEmpty();
    }

    @Test
    void tellsAnUnknownFormat() {
        read("picture", "GIF89a");

        assertThat(issues)
                .singleElement()
                .satisfies(issue -> assertThat(issue.code()).isEqualTo(Code.UNKNOWN_FORMAT));
    }

    @Test
    void refusesGraphsWhereTheFolderDecidesTheGraph() {
        new RdfReader()
                .readTriples(file("a.trig", "<http://e/g> { <http://e/s> <http://e/p> 1 }"), triple -> {}, issues);

        assertThat(issues)
                .singleElement()
                .satisfies(issue -> assertThat(issue.code()).isEqualTo(Code.GRAPH_IN_TRIPLES_FILE));
    }

    @Test
    void fetchesNoRemoteContext() {
        read("a.jsonld", "{\"@context\":\"http://127.0.0.1:9/context.jsonld\",\"@id\":\"http://e/s\",\"p\":\"o\"}");

        assertThat(issues).isNotEmpty();
        assertThat(quads).isEmpty();
    }

    @Test
    @Timeout(10)
    void tellsWhatItCannotReadInAFewWordsHoweverLongThatIs() {
        read("a.nt", "<http://e/s" + " ".repeat(200_000) + "x> <http://e/p> <http://e/o> .");

        assertThat(issues)
                .isNotEmpty()
                .allSatisfy(issue -> assertThat(issue.message()).hasSizeLessThan(1_100));
    }

    @Test
    void tellsANumberThatNobodyCanHold() {
        read("a.jsonld", "{\"@id\":\"http://e/s\",\"http://e/p\":1e99999999999}");

        assertThat(issues)
                .singleElement()
                .satisfies(issue -> assertThat(issue.code()).isEqualTo(Code.SYNTAX));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a.nt | <http://e/s> <http://e/p> \"o\"@en--up .",
                "a.nt | <http://e/s> <http://e/p> \"o\"@en- .",
                "a.nq | <http://e/s> <http://e/p> \"o\"@de-ä .",
                "a.nt | _:a",
                "a.jsonld | {\"@id\":\"http://e/s\",\"http://e/p\":1e999999999}",
                "a.jsonld | {\"@id\":\"http://e/s\",\"http://e/p\":[1E+9999]}"
            })
    void tellsWhatItsParsersFailAt(String name, String text) {
        read(name, text);

        assertThat(issues)
                .singleElement()
                .satisfies(issue -> assertThat(issue.code()).isIn(Code.SYNTAX, Code.UNREADABLE));
        assertThat(quads).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a.ttl | <http://e/s> <http://e/p> | (",
                "a.ttl | <http://e/s> <http://e/p> | << ",
                "a.trig | <http://e/s> <http://e/p> | [ <http://e/p> ",
                "a.jsonld | {\"@id\":\"http://e/s\",\"http://e/p\":| ["
            })
    void tellsWhatIsNestedTooDeeply(String name, String start, String open) {
        read(name, start + open.repeat(100_000));

        assertThat(issues).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(Code.SYNTAX);
            assertThat(issue.message()).containsAnyOf("too deeply", "brackets are open");
        });
    }

    @Test
    @Timeout(60)
    void endsWhereItsParserWouldReadTheSameForEver() {
        RdfReader.ofOthers()
                .read(file("a.ttl", "<http://e/s> <http://e/p> ( 1 . <http://e/x>"), quads::add, issues::add);

        assertThat(issues.getLast().code()).isEqualTo(Code.SYNTAX);
        assertThat(issues.getLast().message()).contains("again and again");
    }

    @Test
    void readsNumbersThatCanBeWrittenOut() {
        read("a.jsonld", "{\"@id\":\"http://e/s\",\"http://e/p\":[1.5e300,\"\\\\\\\"1e9999\"]}");

        assertThat(issues).isEmpty();
        assertThat(quads).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "{", "%", "[", "@", ":", "é"})
    @Timeout(20)
    void tellsABaseThatTakesForEverToBeNone(String letter) {
        read("a.rdf", XML.formatted("http://example.org" + letter.repeat(40_000)));

        assertThat(issues).singleElement().satisfies(issue -> {
            assertThat(issue.where()).startsWith("a.rdf:1");
            assertThat(issue.message()).contains("xml:base");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://e/",
                "http://e:80/a%20b?c#",
                "http://me@[::1]/x/",
                "file:///a/b",
                "urn:x:y",
                "mailto:a@b",
                "../a//b",
                "//e/x",
                "http://bücher.example/é",
                ""
            })
    void takesEveryBaseThatIsOne(String base) {
        read("a.rdf", XML.formatted(base));

        assertThat(issues).isEmpty();
        assertThat(quads).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"|<", "^", "|", "../"})
    @Timeout(20)
    void tellsAnIriThatTakesForEver(String part) {
        read("a.ttl", "@base <http://e/> . <" + part.repeat(40_000) + "> <p> 'o' .");

        assertThat(issues).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(Code.SYNTAX);
            assertThat(issue.message()).contains("10,000 bytes");
        });
    }

    @Test
    void takesTextsOfAnyLengthWithBracketsInThem() {
        String text = "<" + "a".repeat(20_000);
        read("a.ttl", """
                @prefix e: <http://e/> . # %1$s
                e:a e:b "%1$s" , '%1$s' , \"""x " %1$s "" <
                %1$s\""" , "" , "\\"%1$s" , e:c\\# , '' .
                e:d<http://e/f>e:g,<http://e/h>.
                """.formatted(text));

        assertThat(issues).isEmpty();
        assertThat(quads).hasSize(9);
    }

    @Test
    void passesOnWhyNobodyWantsMore() {
        IllegalStateException enough = new IllegalStateException("enough");

        assertThatThrownBy(() -> new RdfReader()
                        .read(
                                file("a.ttl", "<http://e/s> <http://e/p> 1 ."),
                                quad -> {
                                    throw enough;
                                },
                                issues::add))
                .isSameAs(enough);
        assertThat(issues).isEmpty();
    }

    private void read(String name, String text) {
        new RdfReader().read(file(name, text), quads::add, issues::add);
    }

    static SourceFile file(String name, String text) {
        return new SourceFile(name, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
