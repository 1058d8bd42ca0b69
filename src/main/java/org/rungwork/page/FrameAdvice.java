package org.rungwork.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rungwork.career.Edition;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its {@link Frame}. */
@ControllerAdvice(basePackageClasses = FrameAdvice.class)
class FrameAdvice {

    static final String FRAME = "frame";

    @ModelAttribute(FRAME)
    Frame frame(HttpServletRequest request, Edition edition) {
        return frame(request, edition.projection().version());
    }

    static Frame frame(HttpServletRequest request, long version) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        parameters.remove(PageConfiguration.LANGUAGE);
        return new Frame(request.getRequestURI(), parameters, version);
    }
}
