package org.rungwork.intake.skos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rungwork.SharedData;
import org.rungwork.intake.Delivery;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.Received;
import org.rungwork.intake.SourceFile;
import org.rungwork.model.Taxonomy;

class SkosReaderTest {

    private static final String PREFIXES = """
            @prefix e: <http://example.org/crafts/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            """;

    private final Received received = new Received();

    @Test
    void readsEveryFormatOfADelivery() {
        read(
                "a.ttl",
                PREFIXES + "e:a a skos:Concept ; skos:prefLabel 'a'@en .",
                "b.nt",
                "<http://example.org/crafts/b> <http://www.w3.org/2004/02/skos/core#prefLabel> \"b\"@en .",
                "c.rdf",
                """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                    xmlns:skos="http://www.w3.org/2004/02/skos/core#">
                  <skos:Concept rdf:about="http://example.org/crafts/c">
                    <skos:prefLabel xml:lang="en">c</skos:prefLabel>
                  </skos:Concept>
                </rdf:RDF>
                """);

        assertThat(received.issues).isEmpty();
        assertThat(received.triples).hasSize(5);
        assertThat(received.progress)
                .containsEntry("a.ttl", 2)
                .containsEntry("b.nt", 1)
                .containsEntry("c.rdf", 2);
    }

    @Test
    void passesOverWhatLiesBesideTheData() {
        read("a.ttl", PREFIXES + "e:a skos:prefLabel 'a' .", "LICENSE", "You may.", "README.md", "# Read me");

        assertThat(received.issues).isEmpty();
        assertThat(received.triples).hasSize(1);
    }

    @Test
    void tellsADeliveryWithoutRdf() {
        read("README.md", "# Read me");

        assertThat(received.codes()).containsExactly(Code.MISSING_FILE);
    }

    @Test
    void flattensNamedGraphsAndTellsItOnce() {
        read(
                "a.trig",
                PREFIXES + "e:g { e:a skos:prefLabel 'a' . e:b skos:prefLabel 'b' } e:h { e:c skos:prefLabel 'c' }");

        assertThat(received.codes()).containsExactly(Code.GRAPH_IN_TRIPLES_FILE);
        assertThat(received.triples).hasSize(3);
    }

    @Test
    void readsOnBehindAnInvalidLiteral() {
        read("a.ttl", PREFIXES + "e:a skos:note \"2016_04_27\"^^xsd:date , \"later\" .");

        assertThat(received.codes()).containsExactly(Code.INVALID_LITERAL);
        assertThat(received.objects("http://example.org/crafts/a", SKOS.note.asNode()))
                .containsExactlyInAnyOrder(
                        NodeFactory.createLiteralDT("2016_04_27", XSDDatatype.XSDdate),
                        NodeFactory.createLiteralString("later"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "trig", "nt", "nq", "rdf", "jsonld"})
    void stopsInAnyFormatWhenNobodyWantsMore(String ending) {
        String text = switch (ending) {
            case "rdf" -> """
                            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e/">
                              <rdf:Description rdf:about="http://e/s"><e:p>o</e:p></rdf:Description>
                            </rdf:RDF>
                            """;
            case "jsonld" -> "{\"@id\":\"http://e/s\",\"http://e/p\":\"o\"}";
            default -> "<http://e/s> <http://e/p> \"o\" .";
        };
        Received tired = new Received() {
            @Override
            public void progress(SourceFile file) {
                throw new CancellationException();
            }
        };

        assertThatThrownBy(() ->
                        new SkosReader().read(Received.delivery("crafts-1", "a." + ending, text), Map.of(), tired))
                .isInstanceOf(CancellationException.class);
        assertThat(tired.issues).isEmpty();
    }

    @Test
    void readsOtherFilesBehindOneThatIsBroken() {
        read("a.ttl", PREFIXES + "e:a ;;; .", "b.ttl", PREFIXES + "e:b skos:prefLabel 'b' .");

        assertThat(received.codes()).containsExactly(Code.SYNTAX);
        assertThat(received.triples).hasSize(1);
    }

    @Test
    void tellsReferencesToConceptsThatNoFileDescribes() {
        read(
                "a.ttl",
                PREFIXES + "e:a a skos:Concept ; skos:prefLabel 'a' ; skos:broader e:b , e:gone ;"
                        + " skos:related <http://example.com/others/c> .",
                "b.ttl",
                PREFIXES + "e:b a skos:Concept ; skos:prefLabel 'b' ; skos:narrower e:a , e:lost .");

        assertThat(received.issues).extracting(ImportIssue::code).containsOnly(Code.DANGLING_REFERENCE);
        assertThat(received.issues)
                .extracting(ImportIssue::message)
                .satisfiesExactly(
                        message -> assertThat(message).contains("crafts/gone"),
                        message -> assertThat(message).contains("crafts/lost"));
    }

    @Test
    void tellsConceptsWithoutAName() {
        read(
                "a.ttl",
                PREFIXES + "e:a a skos:Concept ; skos:altLabel 'a' ."
                        + " e:b a skos:Concept ; <http://www.w3.org/2008/05/skos-xl#prefLabel> e:b-label .");

        assertThat(received.issues).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(Code.MISSING_VALUE);
            assertThat(issue.message()).contains("crafts/a>");
        });
    }

    /** In the terms and the form of ESCO's RDF edition, about a made-up trade. */
    @Test
    void handsEscoInRdfOnUnharmed() {
        String esco = """
                @prefix dct: <http://purl.org/dc/terms/> .
                @prefix esco: <http://data.europa.eu/esco/model#> .
                @prefix iso-thes: <http://purl.org/iso25964/skos-thes#> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                @prefix skosxl: <http://www.w3.org/2008/05/skos-xl#> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                @prefix o: <http://data.europa.eu/esco/occupation/> .
                @prefix s: <http://data.europa.eu/esco/skill/> .
                @prefix l: <http://data.europa.eu/esco/label/> .
                @prefix n: <http://data.europa.eu/esco/node-literal/> .
                @prefix r: <http://data.europa.eu/esco/relation/> .

                o:11111111-aaaa-4aaa-8aaa-000000000001 a skos:Concept , esco:MemberConcept , esco:Occupation ;
                    esco:relatedEssentialSkill s:22222222-bbbb-4bbb-8bbb-000000000001 ;
                    esco:hasAssociation r:59C2E850-1AD9-11E7-B43F-000000000001 ;
                    skos:prefLabel "tinker"@en , "tinker"@en-us , "rétameur"@fr ;
                    skosxl:prefLabel l:55555555-eeee-4eee-8eee-000000000001 ;
                    dct:description n:66666666-ffff-4fff-8fff-000000000001 .
                s:22222222-bbbb-4bbb-8bbb-000000000001 a skos:Concept , esco:MemberConcept , esco:Skill ;
                    esco:referenceLanguage "en"^^xsd:language ;
                    esco:skillType <http://data.europa.eu/esco/skill-type/skill> ;
                    dct:modified "2016-12-20T20:04:40Z"^^xsd:dateTime ;
                    iso-thes:status "released" ;
                    skos:prefLabel "mend pots"@en .
                l:55555555-eeee-4eee-8eee-000000000001 a skosxl:Label ; skosxl:literalForm "tinker"@en .
                n:66666666-ffff-4fff-8fff-000000000001 a esco:NodeLiteral ;
                    esco:language "en"^^xsd:language ; esco:nodeLiteral "Mends pots." .
                r:59C2E850-1AD9-11E7-B43F-000000000001 a esco:AssociationObject ;
                    esco:target s:22222222-bbbb-4bbb-8bbb-000000000001 .
                """;

        read("esco-v1.2.0.ttl", esco);

        Graph expected = GraphFactory.createDefaultGraph();
        RDFParser.fromString(esco, Lang.TURTLE).parse(expected);
        Graph handedOn = GraphFactory.createDefaultGraph();
        received.triples.forEach(handedOn::add);
        assertThat(received.issues).isEmpty();
        assertThat(handedOn.isIsomorphicWith(expected)).isTrue();
    }

    @Test
    void readsTheRegulationsAsTheyArePublished() {
        Delivery delivery = Delivery.open(SharedData.unpacked("regulations"));

        new SkosReader().read(delivery, Map.of(), received);

        assertThat(received.triples).hasSizeGreaterThan(50_000);
        assertThat(received.issues.stream()
                        .filter(issue -> issue.code() == Code.INVALID_LITERAL)
                        .map(ImportIssue::file))
                .hasSize(5)
                .containsOnly("gdprtext/gdpr_distributions.ttl");
        assertThat(received.codes()).doesNotContain(Code.SYNTAX, Code.UNKNOWN_FORMAT, Code.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({"dpv-2.3, dpv-2.3", "ESCO-v1.2.0, esco-1.2.0", "eu-rights_2024-08, eu-rights-2024-08"})
    void findsNameAndVersionInTheNameOfTheDelivery(String delivery, String id) {
        assertThat(new SkosReader()
                        .describe(new Delivery(delivery, List.of()), Map.of())
                        .id())
                .isEqualTo(id);
    }

    @Test
    void takesWhatThePersonSaysBeforeTheNameOfTheDelivery() {
        Map<String, String> options = Map.of(
                "name", "crafts",
                "version", "7",
                "title", "Crafts",
                "publisher", "A guild",
                "licence", "https://creativecommons.org/licenses/by/4.0/",
                "attribution", "By a guild.",
                "homepage", "http://example.org/");

        assertThat(new SkosReader().describe(new Delivery("dpv-2.3", List.of()), options))
                .isEqualTo(new Taxonomy(
                        "crafts",
                        "7",
                        "Crafts",
                        "A guild",
                        "https://creativecommons.org/licenses/by/4.0/",
                        "By a guild.",
                        "http://example.org/"));
    }

    @Test
    void asksForWhatTheNameOfTheDeliveryDoesNotTell() {
        Delivery delivery = new Delivery("gdprtext", List.of());

        assertThatThrownBy(() -> new SkosReader().describe(delivery, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("option name");
        assertThatThrownBy(() -> new SkosReader().describe(delivery, Map.of("name", "gdprtext")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("option version");
    }

    private void read(String... namesAndTexts) {
        new SkosReader().read(Received.delivery("crafts-1", namesAndTexts), Map.of(), received);
    }
}
