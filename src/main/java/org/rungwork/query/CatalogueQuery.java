package org.rungwork.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.rungwork.model.QueryFile;

/**
 * A question of the catalogue. Its file runs as it stands on any SPARQL 1.1 engine, unless its header says what it needs
 * besides: the VALUES blocks hold example values. To ask it of other things, the rows of these blocks are replaced by terms; no text is ever pasted together.
 */
public final class CatalogueQuery {

    private final QueryFile file;
    private final Query query;
    private final List<Parameter> parameters;

    private CatalogueQuery(QueryFile file, Query query, List<Parameter> parameters) {
        this.file = file;
        this.query = query;
        this.parameters = List.copyOf(parameters);
    }

    /** @throws IllegalArgumentException if the header lacks the question, or a parameter has no VALUES block */
    public static CatalogueQuery of(QueryFile file) {
        file.getHeader("question");
        Query query = QueryFactory.create(file.text());
        List<Parameter> parameters =
                file.listHeaders("parameter").stream().map(Parameter::of).toList();
        CatalogueQuery catalogued = new CatalogueQuery(file, query, parameters);
        for (Parameter parameter : parameters) {
            if (catalogued.examples(parameter).isEmpty()) {
                throw new IllegalArgumentException(
                        file.name() + ".rq: no VALUES block gives an example for ?" + parameter.name());
            }
        }
        return catalogued;
    }

    public String name() {
        return file.name();
    }

    public String question() {
        return file.getHeader("question");
    }

    /** Numbers of the competency questions it answers. */
    public List<String> numbers() {
        return file.listHeaders("number");
    }

    public Optional<String> audience() {
        return file.findHeader("for");
    }

    public Optional<String> expects() {
        return file.findHeader("expects");
    }

    public String text() {
        return file.text();
    }

    /**
     * The text of the query asked of the given values, under its question: as the file has it where they are its examples,
     * else with the rows of its VALUES blocks replaced.
     *
     * @param values as {@link #bind} takes them
     * @throws ParameterException as there
     */
    public String text(Map<String, List<String>> values) {
        Query bound = bind(values);
        return "# " + question() + "\n\n" + (bound.equals(query) ? file.body() : bound.serialize());
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    /** The kind of answer: SELECT, ASK or CONSTRUCT. */
    public String form() {
        return query.queryType().name();
    }

    /** The values a parameter has in the file, as terms in their lexical form. */
    public List<String> examples(Parameter parameter) {
        Var variable = Var.alloc(parameter.name());
        List<String> values = new ArrayList<>();
        for (ElementData block : dataBlocks()) {
            if (block.getVars().contains(variable) && values.isEmpty()) {
                block.getRows().stream()
                        .map(row -> row.get(variable))
                        .map(node -> node.isURI() ? node.getURI() : node.getLiteralLexicalForm())
                        .forEach(values::add);
            }
        }
        return values;
    }

    /**
     * The query asked of the given values; parameters that are not given keep their examples.
     *
     * @param values values by parameter; those of one VALUES block are read in parallel, row by row
     * @throws ParameterException for an unknown parameter, a value of the wrong type, or lists of unequal length
     */
    Query bind(Map<String, List<String>> values) {
        Map<String, Parameter> known = parameters.stream()
                .collect(Collectors.toMap(Parameter::name, parameter -> parameter, (a, b) -> a, LinkedHashMap::new));
        values.keySet().stream()
                .filter(name -> !known.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new ParameterException(
                            name,
                            known.isEmpty()
                                    ? "the query takes none"
                                    : "unknown; the query takes " + String.join(", ", known.keySet()));
                });
        if (values.isEmpty()) {
            return query;
        }
        ElementTransformCopyBase replaceRows = new ElementTransformCopyBase() {
            @Override
            public Element transform(ElementData block) {
                return concerns(block, values.keySet()) ? filled(block, known, values) : block;
            }
        };
        return QueryTransformOps.transform(query, replaceRows, new ExprTransformApplyElementTransform(replaceRows));
    }

    private static boolean concerns(ElementData block, Set<String> names) {
        return block.getVars().stream().anyMatch(variable -> names.contains(variable.getName()));
    }

    private ElementData filled(ElementData block, Map<String, Parameter> known, Map<String, List<String>> values) {
        ElementData filled = new ElementData();
        int rows = -1;
        for (Var variable : block.getVars()) {
            filled.add(variable);
            List<String> given = values.get(variable.getName());
            if (given == null) {
                throw new ParameterException(
                        variable.getName(), "missing; it goes together with " + names(block, variable));
            }
            if (rows >= 0 && rows != given.size()) {
                throw new ParameterException(variable.getName(), "must be given as often as " + names(block, variable));
            }
            rows = given.size();
        }
        for (int row = 0; row < rows; row++) {
            filled.add(row(block.getVars(), known, values, row));
        }
        return filled;
    }

    private Binding row(List<Var> variables, Map<String, Parameter> known, Map<String, List<String>> values, int row) {
        var binding = BindingFactory.builder();
        for (Var variable : variables) {
            Parameter parameter = known.get(variable.getName());
            String example = examples(parameter).getFirst();
            binding.add(variable, parameter.term(values.get(variable.getName()).get(row), example));
        }
        return binding.build();
    }

    private static String names(ElementData block, Var except) {
        return block.getVars().stream()
                .filter(variable -> !variable.equals(except))
                .map(Var::getName)
                .collect(Collectors.joining(", "));
    }

    private List<ElementData> dataBlocks() {
        List<ElementData> blocks = new ArrayList<>();
        ElementVisitorBase collector = new ElementVisitorBase() {
            @Override
            public void visit(ElementData block) {
                blocks.add(block);
            }

            @Override
            public void visit(ElementSubQuery subQuery) {
                ElementWalker.walk(subQuery.getQuery().getQueryPattern(), this);
            }
        };
        ElementWalker.walk(query.getQueryPattern(), collector);
        return blocks;
    }
}
