package org.rungwork.page.career;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rungwork.model.Concept;
import org.rungwork.page.career.RoutesForm.Option;
import org.rungwork.projection.Scale;
import org.rungwork.projection.Scales;
import org.rungwork.request.Question;

/**
 * The form that asks for a gap, filled in as the address says.
 *
 * @param from label of the role whose typical holder is measured; "" for none
 * @param to label of the role aimed at; "" for none
 * @param skills skills of a person, one a line; "" for none
 * @param known roles to choose from; others can be typed
 * @param importances the importances that may count
 * @param seniorities the grades that may be aimed at
 * @param collapse whether a skill with a narrower one is left out
 * @param coefficients what each relation counts
 */
public record GapForm(
        String from,
        String to,
        String skills,
        List<Concept> known,
        List<Option> importances,
        List<Option> seniorities,
        boolean collapse,
        List<Coefficient> coefficients) {

    private static final String FAMILY = "coefficient.";

    /**
     * @param name of the parameter
     * @param label of the credit rule
     * @param declared what the vocabulary declares
     * @param given what the address says; "" for nothing
     */
    public record Coefficient(String name, String label, double declared, String given) {}

    static GapForm of(Question question) {
        Scales scales = question.edition().projection().scales();
        return new GapForm(
                RoutesForm.label(question, Question.FROM),
                RoutesForm.label(question, Question.TO),
                String.join("\n", question.parameters().list("skill", "skills")).strip(),
                RoutesForm.own(question.edition().projection().roles()),
                importances(scales.importances(), question.parameters().list("importance")),
                RoutesForm.options(scales.seniorities(), question.parameters().list("seniority")),
                question.parameters().flag("collapse"),
                coefficients(scales.creditRules(), question.parameters().all()));
    }

    private static List<Option> importances(Scale scale, List<String> given) {
        return RoutesForm.options(scale, given.isEmpty() ? List.of("Essential") : given);
    }

    private static List<Coefficient> coefficients(Scale rules, Map<String, List<String>> given) {
        return IntStream.range(0, rules.size())
                .mapToObj(rule -> {
                    String name = FAMILY + rules.get(rule).id();
                    return new Coefficient(
                            name,
                            rules.get(rule).label(),
                            rules.value(rule),
                            given.getOrDefault(name, List.of("")).getFirst());
                })
                .toList();
    }

    /** Which of the messages is the title: none, role, person, near-role or near-person. */
    public String kind(boolean posted) {
        boolean person = posted || !skills.isEmpty();
        if (from.isEmpty() && !person) {
            return "none";
        }
        return (to.isEmpty() ? "near-" : "") + (person ? "person" : "role");
    }

    /** Whether anything but the usual counts, so that the settings are shown open. */
    public boolean isSpecial() {
        return collapse
                || seniorities.stream().anyMatch(Option::chosen)
                || coefficients.stream().anyMatch(one -> !one.given().isEmpty())
                || importances.stream()
                        .anyMatch(one -> one.chosen() != one.value().equals("Essential"));
    }
}
