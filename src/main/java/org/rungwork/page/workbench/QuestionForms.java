package org.rungwork.page.workbench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rungwork.career.ConceptListing;
import org.rungwork.career.ConceptListing.Selection;
import org.rungwork.career.Edition;
import org.rungwork.model.Page;
import org.rungwork.page.Addresses;
import org.rungwork.page.workbench.QuestionForm.Choice;
import org.rungwork.page.workbench.QuestionForm.Control;
import org.rungwork.page.workbench.QuestionForm.Field;
import org.rungwork.query.CatalogueQuery;
import org.rungwork.query.Parameter;
import org.rungwork.query.Vocabularies;
import org.rungwork.query.Vocabulary;
import org.rungwork.request.Address;
import org.rungwork.vocabulary.Graphs;
import org.rungwork.vocabulary.Identifiers;
import org.rungwork.vocabulary.Rw;
import org.springframework.stereotype.Component;

/** Makes forms of the parameters of questions, each with the values at hand. */
@Component
final class QuestionForms {

    private static final int MOST_CHOICES = 200;
    private static final String ROLE = "rw:Role";
    private static final String SKILL = "rw:Skill";

    private final Vocabularies vocabularies;

    QuestionForms(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** @param values by parameter; one that is not given has those of the file */
    QuestionForm form(CatalogueQuery question, Map<String, List<String>> values, Edition edition) {
        return new QuestionForm(
                question.name(),
                question.question(),
                question.expects().orElse(""),
                question.parameters().stream()
                        .map(parameter -> field(question, parameter, values, edition))
                        .toList(),
                Address.of("/api/queries/" + question.name()).with(values).toString());
    }

    private Field field(
            CatalogueQuery question, Parameter parameter, Map<String, List<String>> values, Edition edition) {
        List<String> examples = question.examples(parameter);
        List<String> shown = values.getOrDefault(
                parameter.name(),
                examples.stream().map(QuestionForms::shortName).toList());
        return new Field(
                parameter.name(),
                parameter.description(),
                control(parameter.type()),
                shown,
                examples.size() > 1 || shown.size() > 1,
                choices(parameter.type(), edition),
                search(parameter.type()));
    }

    private static Control control(String type) {
        return switch (type) {
            case "xsd:integer" -> Control.WHOLE_NUMBER;
            case "xsd:decimal" -> Control.DECIMAL;
            case "xsd:boolean" -> Control.BOOLEAN;
            default -> Control.TEXT;
        };
    }

    /** The shortest name that the catalogue takes for the same term. */
    private static String shortName(String value) {
        if (value.startsWith(Graphs.NAMESPACE)) {
            return value.substring(Graphs.NAMESPACE.length());
        }
        return value.startsWith(Identifiers.NAMESPACE) || value.startsWith(Rw.NAMESPACE)
                ? Identifiers.localName(value)
                : value;
    }

    private List<Choice> choices(String type, Edition edition) {
        ConceptListing concepts = new ConceptListing(edition);
        Selection own = new Selection("", Optional.of(Selection.OWN), 0, MOST_CHOICES);
        return switch (type) {
            case ROLE -> choices(concepts.roles(own));
            case SKILL -> choices(concepts.skills(own));
            default -> {
                Vocabulary vocabulary =
                        vocabularies.vocabulary(edition.projection().version());
                yield vocabulary.entries(type).stream()
                        .map(entry -> new Choice(shortName(entry.iri()), String.valueOf(entry.label())))
                        .toList();
            }
        };
    }

    private static List<Choice> choices(Page<ConceptListing.Found> concepts) {
        return concepts.items().stream()
                .map(ConceptListing.Found::concept)
                .map(concept -> new Choice(Addresses.name(concept), concept.label()))
                .toList();
    }

    private static String search(String type) {
        return switch (type) {
            case ROLE -> "/api/roles";
            case SKILL -> "/api/skills";
            default -> "";
        };
    }
}
