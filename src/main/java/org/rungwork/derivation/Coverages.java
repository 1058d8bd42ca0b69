package org.rungwork.derivation;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.ObjDoubleConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.rungwork.gap.Gaps;
import org.rungwork.gap.Holder;
import org.rungwork.gap.RoleMatch;
import org.rungwork.gap.View;
import org.rungwork.projection.Projection;

/** How far the typical holders of roles cover others, in the standard view. */
final class Coverages {

    private static final int NEAREST = 100;

    private final Projection projection;
    private final Gaps gaps;
    private final View view;
    private final Map<Integer, Holder> holders = new HashMap<>();

    Coverages(Projection projection) {
        this.projection = projection;
        this.gaps = new Gaps(projection);
        this.view = View.standard(projection.scales());
    }

    /** Hands on the roles that the holder of one covers best. */
    void nearest(Node from, ObjDoubleConsumer<Node> roles) {
        OptionalInt role = projection.roles().find(from.getURI());
        if (role.isEmpty() || !projection.isDescribed(role.getAsInt())) {
            return;
        }
        for (RoleMatch match : gaps.nearest(holder(role.getAsInt()), view, NEAREST)) {
            Double coverage = match.coverage().value();
            if (coverage != null) {
                roles.accept(NodeFactory.createURI(match.role().iri()), coverage);
            }
        }
    }

    /** Null where one of the roles is not described. */
    @Nullable
    Double coverage(Node from, Node to) {
        OptionalInt left = projection.roles().find(from.getURI());
        OptionalInt taken = projection.roles().find(to.getURI());
        return left.isEmpty() || taken.isEmpty() || !projection.isDescribed(left.getAsInt())
                ? null
                : gaps.coverage(holder(left.getAsInt()), taken.getAsInt(), view).value();
    }

    private Holder holder(int role) {
        return holders.computeIfAbsent(role, number -> Holder.typical(projection, number, view));
    }
}
