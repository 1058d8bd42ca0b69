package org.rungwork.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rungwork.intake.sssom.SssomFormat;
import org.rungwork.mapping.MappingSets;
import org.rungwork.request.Formats;
import org.rungwork.request.RequestException;
import org.rungwork.request.RequestParameters;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes sets of mappings: {@code POST /api/mappings/sets?name=mine&kind=candidate} with SSSOM in TSV, JSON or RDF. */
@RestController
class MappingSetController {

    private static final int MOST_BYTES = 1 << 24;
    private static final String NAME = "name";
    private static final String KIND = "kind";

    /** What a set is. */
    private enum Kind {
        CANDIDATE,
        CURATED
    }

    private final MappingSets sets;

    MappingSetController(MappingSets sets) {
        this.sets = sets;
    }

    @PostMapping("/api/mappings/sets")
    ResponseEntity<MappingSets.Received> receive(HttpServletRequest request) throws IOException {
        RequestParameters parameters = RequestParameters.of(request.getParameterMap(), List.of(NAME, KIND));
        String name = parameters.get(NAME);
        Kind kind = parameters.choice(KIND, Kind.CANDIDATE);
        SssomFormat format = format(request);
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw RequestException.requestTooLarge(MOST_BYTES);
        }
        MappingSets.Received received = sets.receive(name, kind == Kind.CURATED, format, body);
        return ResponseEntity.status(HttpStatus.CREATED)
                .header("Rungwork-Version", Long.toString(received.version()))
                .body(received);
    }

    private static SssomFormat format(HttpServletRequest request) {
        String contentType = request.getContentType() == null ? "" : request.getContentType();
        String plain = contentType.replace(Formats.SSSOM_JSON, SssomFormat.JSON.mediaType());
        return SssomFormat.ofMediaType(plain)
                .orElseThrow(
                        () -> RequestException.unsupported("'" + contentType + "' is no format of sets; send one of "
                                + Stream.of(SssomFormat.values())
                                        .map(SssomFormat::mediaType)
                                        .collect(Collectors.joining(", "))));
    }
}
