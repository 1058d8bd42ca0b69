package org.rungwork;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.rungwork.endpoint.Gate;
import org.rungwork.endpoint.Occupancy;
import org.rungwork.endpoint.Reception;
import org.rungwork.pipeline.ImportJob;
import org.rungwork.pipeline.ImportJobs;
import org.rungwork.pipeline.Pipeline;
import org.rungwork.projection.Projections;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What operators see at {@code /actuator/prometheus} beside the usual figures of the machine and of requests. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class MetricsWiring {

    /** Outside of everything that may refuse a request, so that refusals are counted as well. */
    private static final int BEFORE_SECURITY = -200;

    /** Everybody may read the figures: where the disk is, and what our classes and failures are called, is left out of them. */
    @Bean
    MeterFilter noInsides() {
        return MeterFilter.ignoreTags("path", "main.application.class", "exception", "error");
    }

    @Bean
    MeterBinder publishedMeters(Projections projections) {
        return registry -> {
            Gauge.builder(
                            "rungwork.published.version",
                            () -> projections.current().version())
                    .description("Number of the version that is served")
                    .register(registry);
            Gauge.builder("rungwork.roles", () -> projections.current().roles().size())
                    .description("Roles and occupations that are served")
                    .register(registry);
            Gauge.builder(
                            "rungwork.requirements",
                            () -> projections.current().requirements().size())
                    .description("Statements that a role needs a skill")
                    .register(registry);
            Gauge.builder("rungwork.moves", () -> projections.current().moves().size())
                    .description("Career moves that are served")
                    .register(registry);
        };
    }

    @Bean
    MeterBinder storeMeters(Pipeline pipeline) {
        return registry -> Gauge.builder(
                        "rungwork.statements", () -> pipeline.published().triples())
                .description("Statements in all graphs of the version that is served")
                .register(registry);
    }

    @Bean
    MeterBinder laneMeters(Gate gate, Reception reception) {
        return registry -> {
            register(registry, "endpoint", gate::occupancy);
            register(registry, "pages", reception::occupancy);
        };
    }

    private static void register(MeterRegistry registry, String lane, Supplier<Occupancy> occupancy) {
        register(registry, lane, "working", () -> occupancy.get().usual());
        register(registry, lane, "working-long", () -> occupancy.get().takingLong());
        register(registry, lane, "writing", () -> occupancy.get().writing());
        register(registry, lane, "waiting", () -> occupancy.get().waiting());
    }

    private static void register(MeterRegistry registry, String lane, String state, Supplier<Number> count) {
        Gauge.builder("rungwork.requests", count)
                .description("Requests at work, at work for long, writing one after another, and waiting")
                .tag("lane", lane)
                .tag("state", state)
                .register(registry);
    }

    @Bean
    MeterBinder importMeters(ImportJobs jobs) {
        return registry -> {
            register(registry, jobs, "running", job -> !job.hasEnded());
            register(registry, jobs, "ended", ImportJob::hasEnded);
        };
    }

    private static void register(MeterRegistry registry, ImportJobs jobs, String state, Predicate<ImportJob> counted) {
        Gauge.builder(
                        "rungwork.imports",
                        () -> jobs.list().stream().filter(counted).count())
                .description("Imports that the server remembers")
                .tag("state", state)
                .register(registry);
    }

    @Bean
    FilterRegistrationBean<EndpointMeter> endpointMeter(MeterRegistry registry) {
        FilterRegistrationBean<EndpointMeter> registration = new FilterRegistrationBean<>(new EndpointMeter(registry));
        registration.addUrlPatterns(ServerWiring.ENDPOINT);
        registration.setOrder(BEFORE_SECURITY);
        return registration;
    }
}
