package org.rungwork.store;

import org.apache.jena.tdb2.store.NodeId;

/** From one node to another, in the direction of the path. */
record Link(NodeId start, NodeId end) {}
