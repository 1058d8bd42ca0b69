package org.rungwork;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Lines of the log and errors that a client reads bear the id of their request. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class LoggingWiring {

    /** What errors call the id. */
    private static final String PROPERTY = "requestId";

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> requests(RungworkSettings settings) {
        return tomcat -> {
            tomcat.addEngineValves(new RequestValve(settings.accessLog()));
            tomcat.addContextValves(new RouteValve());
        };
    }

    /** What nobody expected. */
    @Bean
    ErrorAttributes errorAttributes() {
        return new DefaultErrorAttributes() {
            @Override
            public Map<String, @Nullable Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
                Map<String, @Nullable Object> attributes = super.getErrorAttributes(request, options);
                attributes.put(PROPERTY, RequestId.current());
                return attributes;
            }
        };
    }

    /** Problem details, wherever they were made. */
    @ControllerAdvice
    static class ProblemsWithId implements ResponseBodyAdvice<Object> {

        @Override
        public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
            return true;
        }

        @Override
        public @Nullable Object beforeBodyWrite(
                @Nullable Object body,
                MethodParameter returned,
                MediaType type,
                Class<? extends HttpMessageConverter<?>> converter,
                ServerHttpRequest request,
                ServerHttpResponse response) {
            if (body instanceof ProblemDetail problem) {
                problem.setProperty(PROPERTY, RequestId.current());
            }
            return body;
        }
    }
}
