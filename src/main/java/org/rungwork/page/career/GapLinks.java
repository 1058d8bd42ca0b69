package org.rungwork.page.career;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rungwork.gap.GapReport;
import org.rungwork.gap.Holder;
import org.rungwork.model.Concept;
import org.rungwork.projection.Projection;
import org.rungwork.request.Address;
import org.rungwork.request.Question;

/** The other addresses of what the page of a gap shows. */
final class GapLinks {

    private static final List<String> TARGET = List.of(Question.TO);

    private GapLinks() {}

    /** @param report null where no role is aimed at: then the addresses are those of the roles that are near */
    static GapPage.Links of(Question question, Holder holder, @Nullable GapReport report) {
        Concept role = holder.role() < 0
                ? null
                : question.edition().projection().roles().get(holder.role());
        String from = role == null ? null : question.name(role);
        if (report == null) {
            Address near = question.address("/api/roles/nearest", Question.HOLDER, Question.VIEW);
            return new GapPage.Links(
                    near.toString(),
                    near.with(Question.FORMAT, "csv").toString(),
                    null,
                    from == null ? null : query("nearest-roles-by-service", from, null),
                    null,
                    from == null
                            ? null
                            : Address.of("/routes").with(Question.FROM, from).toString(),
                    null);
        }
        Address gap = question.address("/api/gap", Question.HOLDER, TARGET, Question.VIEW);
        String to = question.name(report.target());
        return new GapPage.Links(
                gap.toString(),
                gap.with(Question.FORMAT, "csv").toString(),
                gap.with(Question.FORMAT, "ttl").toString(),
                from == null ? profileQuery(question, holder, to) : query("gap-by-service", from, to),
                question.address("/api/plan", Question.HOLDER, TARGET, Question.VIEW)
                        .toString(),
                from == null
                        ? Address.of("/routes").with(Question.TO, to).toString()
                        : Address.between("/routes", from, to).toString(),
                from == null
                        ? null
                        : question.address("/gap", Question.VIEW)
                                .with(Question.FROM, to)
                                .with(Question.TO, from)
                                .toString());
    }

    private static String query(String name, String source, @Nullable String target) {
        Address query = Address.of("/query").with("name", name).with("source", source);
        return (target == null ? query : query.with("target", target)).toString();
    }

    private static String profileQuery(Question question, Holder holder, String target) {
        Projection projection = question.edition().projection();
        Address query = Address.of("/query").with("name", "gap-for-profile");
        for (Holder.Claim claim : holder.claims()) {
            int rank = claim.rank() == Holder.NOT_STATED ? projection.scales().assumedLevel() : claim.rank();
            query = query.with(
                            "held",
                            projection.skills().concepts().get(claim.skill()).iri())
                    .with("claimed", Integer.toString(rank));
        }
        return query.with("target", target).toString();
    }
}
