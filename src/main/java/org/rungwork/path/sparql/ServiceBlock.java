package org.rungwork.path.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.TableFactory;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/**
 * What stands inside {@code SERVICE path:search { … }}, options and pattern parted. Options are the triples with a
 * property of our namespace; they all hang on one blank node.
 *
 * @param pattern everything else
 */
record ServiceBlock(OptionValues options, Op pattern) {

    /** @throws PathSearchException for an unknown option, or options of several nodes */
    static ServiceBlock of(Op block) {
        Parting parting = new Parting();
        Op pattern = Transformer.transformSkipService(parting, block);
        return new ServiceBlock(parting.options, pattern);
    }

    /** With the values of variables in their places, and joined with those that a BIND or VALUES binds, too. */
    ServiceBlock substitute(Binding values) {
        Op restricted = Substitute.substitute(pattern, values);
        for (Var variable : OpVars.visibleVars(restricted)) {
            Node value = values.get(variable);
            if (value != null) {
                restricted = OpJoin.create(OpTable.create(TableFactory.create(variable, value)), restricted);
            }
        }
        return new ServiceBlock(options.map(term -> Substitute.substitute(term, values)), restricted);
    }

    /** Takes the options out of the basic graph patterns, wherever the parser has put them. */
    private static final class Parting extends TransformCopy {

        private final OptionValues options = new OptionValues();
        private @Nullable Node holder;

        @Override
        public Op transform(OpBGP bgp) {
            BasicPattern rest = new BasicPattern();
            for (Triple triple : bgp.getPattern()) {
                if (isOption(triple)) {
                    take(triple);
                } else {
                    rest.add(triple);
                }
            }
            return rest.isEmpty() ? OpTable.unit() : new OpBGP(rest);
        }

        private static boolean isOption(Triple triple) {
            Node property = triple.getPredicate();
            return property.isURI() && property.getURI().startsWith(Option.NAMESPACE);
        }

        private void take(Triple triple) {
            String localName = triple.getPredicate().getURI().substring(Option.NAMESPACE.length());
            Option option = Option.find(localName)
                    .orElseThrow(() -> new PathSearchException(
                            "path:" + localName + " is no option of path:search. There are " + Option.listing()));
            if (!isBlank(triple.getSubject()) || holder != null && !holder.equals(triple.getSubject())) {
                throw new PathSearchException("The options of path:search hang on one blank node, in one block such as"
                        + " [] path:source <a> ; path:target <b> . But " + option + " hangs on another node");
            }
            holder = triple.getSubject();
            options.add(option, triple.getObject());
        }

        /** A blank node of a query is a variable whose name starts with "?"; inside sub-queries ARQ puts a "/" before. */
        private static boolean isBlank(Node subject) {
            return Var.isVar(subject) && Terms.unscoped(subject.getName()).startsWith("?");
        }
    }
}
