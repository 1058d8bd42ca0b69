package org.rungwork.limits;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.riot.SysRIOT;
import org.apache.jena.riot.system.streammgr.StreamManager;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSystem;

/**
 * ARQ as everybody may use it. Closing concerns the whole process: queries, updates, rules, checks and the queries inside
 * posted shapes, whatever context they run in.
 */
public final class ClosedEngine {

    /** IRIs of functions and magic properties that queries may use, one a line; {@code #} begins a remark. */
    private static final String OFFERED = "/limits/functions.txt";

    private static final HeldInput MARKS = new HeldInput();

    /** What JDK 25 allows an XML document; older ones allow more, or anything. */
    private static final Map<String, String> XML_LIMITS = Map.of(
            "jdk.xml.entityExpansionLimit", "2500",
            "jdk.xml.totalEntitySizeLimit", "100000",
            "jdk.xml.maxGeneralEntitySizeLimit", "100000",
            "jdk.xml.maxParameterEntitySizeLimit", "15000",
            "jdk.xml.elementAttributeLimit", "200",
            "jdk.xml.maxElementDepth", "100");

    private ClosedEngine() {}

    /** Closes the engine. A second time changes nothing. */
    public static synchronized void close() {
        JenaSystem.init();
        Context global = ARQ.getContext();
        if (FunctionRegistry.get(global) instanceof OfferedFunctions) {
            return;
        }
        Set<String> offered = offered();
        FunctionRegistry.set(global, new OfferedFunctions(FunctionRegistry.get(global), offered));
        PropertyFunctionRegistry.set(
                global, new OfferedProperties(PropertyFunctionRegistry.chooseRegistry(global), offered));
        Optimize.setFactory(context -> {
            var standard = Optimize.stdOptimizationFactory.create(context);
            Optional<Keeping> rows = Holdings.ofRows(context);
            return op -> MARKS.mark(standard.rewrite(guarded(op)), rows);
        });
        QC.setFactory(global, BoundedExecutor::new);
        KnownTypes.keep();
        XML_LIMITS.forEach((limit, value) -> {
            if (System.getProperty(limit) == null) {
                System.setProperty(limit, value);
            }
        });
        refuseOtherAddresses();
    }

    /** Has a dataset read no file and no address, whatever is asked of it. */
    public static void closeFiles(Context dataset) {
        dataset.set(SysRIOT.sysStreamManager, new StreamManager());
    }

    /** Calculations that could take for ever or grow without end are exchanged for bounded ones. */
    private static Op guarded(Op op) {
        Depth.require(op);
        Op byGraph = Transformer.transform(new GraphByGraph(), op);
        return Transformer.transform(new GuardedGroups(), new GuardedExpressions(), byGraph);
    }

    /** No query calls or reads another address, and SILENT does not make that look like an answer. */
    private static void refuseOtherAddresses() {
        ARQ.globalServiceAllowed = false;
        ServiceExecutorRegistry.get().add((service, original, row, execution) -> {
            throw new QueryDeniedException("SERVICE is off: queries here call no other addresses");
        });
    }

    private static Set<String> offered() {
        try (InputStream file = Objects.requireNonNull(ClosedEngine.class.getResourceAsStream(OFFERED))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(Predicate.not(line -> line.isEmpty() || line.startsWith("#")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
