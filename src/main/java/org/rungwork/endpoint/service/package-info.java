/** {@code SERVICE svc:gap}, {@code svc:routes} and {@code svc:reach}: career questions inside SPARQL queries. */
@NullMarked
package org.rungwork.endpoint.service;

import org.jspecify.annotations.NullMarked;
