package org.rungwork;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rungwork.access.http.Bearers;
import org.rungwork.career.Editions;
import org.rungwork.endpoint.FusekiMount;
import org.rungwork.endpoint.Gate;
import org.rungwork.endpoint.Reception;
import org.rungwork.limits.ProcessFolder;
import org.rungwork.page.curation.Writing;
import org.rungwork.page.workbench.SparqlVisit;
import org.rungwork.pipeline.Pipeline;
import org.rungwork.store.Store;
import org.rungwork.web.Inbox;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** What only a running server has: Fuseki behind Spring's security filters. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ServerWiring {

    /** After Spring Security (-100), so that a write is judged before Fuseki sees it. */
    private static final int AFTER_SECURITY = 0;

    /** After the encoding of characters is set, and before anybody asks for a parameter or a language. */
    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 10;

    /** Where Fuseki answers. */
    static final String[] ENDPOINT = {"/sparql", "/update", "/data", "/data/*", "/shacl"};

    @Bean
    ServletContextInitializer fuseki(Store store, Pipeline pipeline, Editions editions, RungworkSettings settings) {
        return new FusekiMount(store, pipeline, editions, settings.limits().limits())::register;
    }

    @Bean
    Writing writing(RungworkSettings settings, Bearers bearers) {
        return new Writing(!bearers.isEmpty(), !settings.imports().folder().isBlank());
    }

    @Bean
    Inbox inbox(RungworkSettings settings) {
        ProcessFolder.own().deleteOthers();
        return Inbox.of(
                settings.imports().folder(),
                settings.imports().largestUpload().toBytes(),
                () -> ProcessFolder.own().createFolder(""));
    }

    @Bean(destroyMethod = "close")
    Gate gate(RungworkSettings settings) {
        return new Gate(settings.limits().limits());
    }

    @Bean
    Reception reception(RungworkSettings settings) {
        return new Reception(settings.limits().limits());
    }

    @Bean
    FilterRegistrationBean<ReceptionFilter> receptionFilter(Reception reception) {
        FilterRegistrationBean<ReceptionFilter> registration =
                new FilterRegistrationBean<>(new ReceptionFilter(reception));
        registration.setOrder(AFTER_SECURITY);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> clientConnections() {
        return tomcat -> tomcat.addContextValves(new ClassLoaderValve(), new ClientConnectionValve());
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> fusekiFilter(Gate gate) {
        OncePerRequestFilter filter = new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                Optional<String> page = SparqlVisit.page(request);
                if (page.isPresent()) {
                    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
                    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                    response.setHeader(HttpHeaders.LOCATION, page.get());
                } else {
                    gate.pass(request, response, chain);
                }
            }
        };
        FilterRegistrationBean<OncePerRequestFilter> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(ENDPOINT);
        registration.setOrder(AFTER_SECURITY);
        return registration;
    }

    @Bean
    FilterRegistrationBean<LegibleRequests> legibleRequests() {
        FilterRegistrationBean<LegibleRequests> registration = new FilterRegistrationBean<>(new LegibleRequests());
        registration.setOrder(FIRST);
        return registration;
    }
}
