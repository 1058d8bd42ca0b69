package org.rungwork.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rungwork.career.Edition;
import org.rungwork.career.Editions;
import org.rungwork.model.Languages;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** A page takes the published version as it is when the request comes, labelled in the reader's language. */
final class EditionResolver implements HandlerMethodArgumentResolver {

    private final Editions editions;

    EditionResolver(Editions editions) {
        this.editions = editions;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Edition.class;
    }

    @Override
    public Edition resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Locale locale = LocaleContextHolder.getLocale();
        return locale.getLanguage().isEmpty()
                ? editions.current()
                : editions.current(Languages.of(locale.toLanguageTag()));
    }
}
