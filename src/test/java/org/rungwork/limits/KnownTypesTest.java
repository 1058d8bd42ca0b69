package org.rungwork.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever invents datatypes leaves none of them behind. */
class KnownTypesTest {

    @BeforeAll
    static void close() {
        ClosedEngine.close();
    }

    private static long types() {
        return Iter.count(TypeMapper.getInstance().listTypes());
    }

    @Test
    void datatypesThatQueriesMakeUpAreNotKept() {
        long before = types();
        String query = """
                SELECT (COUNT(DISTINCT ?x) AS ?n) {
                  VALUES ?v { 1 2 3 3 }
                  BIND(STRDT('a', IRI(CONCAT('urn:made-up:', STR(?v)))) AS ?x)
                  FILTER(?x != '1'^^<urn:written:1> && ?x != '2'^^<urn:written:2>)
                }""";
        try (QueryExec exec =
                QueryExec.dataset(DatasetGraphFactory.empty()).query(query).build()) {
            // what is of an unknown type is neither equal to another nor different
            assertThat(exec.select().next().get("n").getLiteralValue()).isEqualTo(0);
        }
        try (QueryExec exec = QueryExec.dataset(DatasetGraphFactory.empty())
                .query(query.replaceAll("FILTER.*", ""))
                .build()) {
            assertThat(exec.select().next().get("n").getLiteralValue()).isEqualTo(3);
        }

        assertThat(types()).isEqualTo(before);
    }

    @Test
    void literalsOfUnknownTypesAreEqualAllTheSame() {
        Node one = NodeFactory.createLiteralDT("a", NodeFactory.getType("urn:unknown"));
        Node other = NodeFactory.createLiteralDT("a", NodeFactory.getType("urn:unknown"));

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.getLiteralDatatypeURI()).isEqualTo("urn:unknown");
        assertThat(NodeFactory.getType(XSDDatatype.XSDinteger.getURI())).isSameAs(XSDDatatype.XSDinteger);
    }
}
