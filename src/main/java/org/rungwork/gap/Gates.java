package org.rungwork.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.rungwork.gap.Gate.Kind;
import org.rungwork.gap.Gate.Verdict;
import org.rungwork.model.Concept;
import org.rungwork.projection.Condition;
import org.rungwork.projection.Condition.Credentials;
import org.rungwork.projection.Condition.Education;
import org.rungwork.projection.Condition.Experience;
import org.rungwork.projection.Projection;
import org.rungwork.projection.Scale;

/** Judges what a role asks for beside skills. */
final class Gates {

    private final Projection projection;
    private final View view;

    Gates(Projection projection, View view) {
        this.projection = projection;
        this.view = view;
    }

    /** A gate for each condition of the role that holds at the grade aimed at, and one for each kind it says nothing of. */
    List<Gate> of(int role, Background background) {
        List<Gate> gates = new ArrayList<>();
        for (Condition condition : projection.conditionsOf(role)) {
            if (holds(condition)) {
                gates.add(judge(condition, background));
            }
        }
        for (Kind kind : Kind.values()) {
            if (gates.stream().noneMatch(gate -> gate.kind() == kind)) {
                gates.add(Gate.notStated(kind));
            }
        }
        return gates;
    }

    private boolean holds(Condition condition) {
        Scale grades = projection.scales().seniorities();
        int seniority = condition.common().seniority();
        return seniority < 0 || view.seniority() >= 0 && grades.value(view.seniority()) >= grades.value(seniority);
    }

    private Gate judge(Condition condition, Background background) {
        return switch (condition) {
            case Education education -> {
                Judgement judgement = judge(education, background);
                Concept award = education.level() < 0
                        ? null
                        : projection.scales().educationLevels().get(education.level());
                yield gate(Kind.EDUCATION, judgement, condition, award, fields(education), Double.NaN, "");
            }
            case Experience experience -> {
                List<Concept> as = experience.as() < 0
                        ? List.of()
                        : List.of(projection.roles().get(experience.as()));
                Judgement judgement = judge(experience, background);
                yield gate(Kind.EXPERIENCE, judgement, condition, null, as, experience.years(), experience.in());
            }
            case Credentials credentials ->
                gate(
                        Kind.CREDENTIALS,
                        judge(credentials, background),
                        condition,
                        null,
                        credentials(credentials),
                        Double.NaN,
                        "");
        };
    }

    private record Judgement(Verdict verdict, String reason) {}

    private Gate gate(
            Kind kind,
            Judgement judgement,
            Condition condition,
            @Nullable Concept level,
            List<Concept> any,
            double years,
            String subject) {
        int importance = condition.common().importance();
        return new Gate(
                kind,
                judgement.verdict(),
                judgement.reason(),
                importance < 0 ? null : projection.scales().importances().get(importance),
                level,
                any,
                Double.isNaN(years) ? null : years,
                subject,
                projection.grounds().statement(condition.common().statement()));
    }

    private Judgement judge(Education asked, Background background) {
        Judgement strict = judgeAward(asked, background);
        return strict.verdict() == Verdict.NO && asked.substitutable() && background.hasPractised()
                ? new Judgement(Verdict.SUBSTITUTABLE, strict.reason())
                : strict;
    }

    private Judgement judgeAward(Education asked, Background background) {
        if (asked.level() >= 0) {
            if (background.education().isEmpty()) {
                return new Judgement(Verdict.UNKNOWN, "not-known");
            }
            Scale awards = projection.scales().educationLevels();
            if (awards.value(background.education().getAsInt()) < awards.value(asked.level())) {
                return new Judgement(Verdict.NO, "level");
            }
        }
        if (asked.fields().isEmpty()) {
            return new Judgement(Verdict.YES, "level");
        }
        if (background.fields().isEmpty()) {
            return new Judgement(Verdict.UNKNOWN, "not-known");
        }
        boolean fits = background.fields().stream()
                .anyMatch(held -> fields(asked).stream()
                        .anyMatch(field -> field.iri().equals(held)
                                || asked.relatedFieldAccepted()
                                        && projection.fields().near(held, field.iri())));
        return new Judgement(fits ? Verdict.YES : Verdict.NO, "field");
    }

    /** Years on a subject given in words cannot be compared with years in all, except where even those are too few. */
    private static Judgement judge(Experience asked, Background background) {
        if (Double.isNaN(asked.years())) {
            return new Judgement(Verdict.UNKNOWN, "not-stated");
        }
        OptionalDouble known = asked.as() >= 0 ? background.yearsAs(asked.as()) : background.years();
        if (known.isPresent()
                && known.getAsDouble() >= asked.years()
                && asked.in().isEmpty()) {
            return new Judgement(Verdict.YES, "years");
        }
        OptionalDouble most = known.isPresent() ? known : background.years();
        return most.isPresent() && most.getAsDouble() < asked.years()
                ? new Judgement(Verdict.NO, "years")
                : new Judgement(Verdict.UNKNOWN, "not-known");
    }

    private Judgement judge(Credentials asked, Background background) {
        return background
                .credentials()
                .map(held -> credentials(asked).stream().anyMatch(wanted -> held.contains(wanted.iri())))
                .map(has -> new Judgement(has ? Verdict.YES : Verdict.NO, "credential"))
                .orElse(new Judgement(Verdict.UNKNOWN, "not-known"));
    }

    private List<Concept> fields(Education asked) {
        return asked.fields().stream().map(projection.fields().fields()::get).toList();
    }

    private List<Concept> credentials(Credentials asked) {
        return asked.credentials().stream().map(projection.credentials()::get).toList();
    }
}
