package org.rungwork.page;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.rungwork.career.Editions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** How pages find their language, their edition and their assets. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

    /** The parameter that switches the language, and the cookie that remembers it. */
    static final String LANGUAGE = "lang";

    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Editions editions;

    PageConfiguration(Editions editions) {
        this.editions = editions;
    }

    /** The language chosen before, else the one that the browser wishes. */
    @Bean
    static LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver(LANGUAGE);
        resolver.setDefaultLocaleFunction(request -> request.getLocale());
        resolver.setRejectInvalidCookies(false);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieHttpOnly(true);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor change = new LocaleChangeInterceptor();
        change.setParamName(LANGUAGE);
        change.setIgnoreInvalidLocale(true);
        // where the parameter chooses the language of one answer and nothing is remembered
        registry.addInterceptor(change).excludePathPatterns("/api/**", "/reconcile/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new EditionResolver(editions));
    }

    /**
     * Assets have the digest of all of them in their addresses, so that browsers may keep them for ever, and modules and
     * style sheets find each other by relative addresses.
     */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/assets/")
                .setCacheControl(FOREVER)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addFixedVersionStrategy(assetsDigest(), "/**"));
        // what others wrote has its version in the address
        for (String library : List.of("webjars", "_static")) {
            registry.addResourceHandler("/" + library + "/**")
                    .addResourceLocations("classpath:/META-INF/resources/" + library + "/")
                    .setCacheControl(FOREVER)
                    .resourceChain(true);
        }
    }

    private static String assetsDigest() {
        try {
            return AssetsDigest.of("classpath*:/assets/**/*");
        } catch (IOException unreadable) {
            throw new IllegalStateException("The assets of the pages cannot be read", unreadable);
        }
    }
}
