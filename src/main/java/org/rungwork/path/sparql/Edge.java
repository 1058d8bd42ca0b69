package org.rungwork.path.sparql;

import org.apache.jena.sparql.engine.binding.Binding;
import org.rungwork.path.sparql.Amounts.Amount;

/**
 * A solution of a pattern, its nodes by number.
 *
 * @param others what it binds beside the nodes
 */
record Edge(int start, int end, Amount weight, Amount budget, Binding others) {}
