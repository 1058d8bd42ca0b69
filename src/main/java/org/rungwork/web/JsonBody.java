package org.rungwork.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rungwork.request.RequestException;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** A small JSON object that is posted. A field that the address does not know is refused: a slip must not change what happens. */
final class JsonBody {

    static final int MOST_BYTES = 1 << 16;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonBody() {}

    /**
     * The object that is posted; an empty one where the body is empty.
     *
     * @param example of such an object, for people
     */
    static <T> T read(HttpServletRequest request, Class<T> type, String example)
            throws IOException, HttpMediaTypeNotSupportedException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw RequestException.requestTooLarge(MOST_BYTES);
        }
        if (body.length > 0) {
            requireJson(request.getContentType());
        }
        try {
            T read = JSON.readValue(body.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : body, type);
            if (read == null) {
                throw RequestException.malformedRequest("The body is null; write " + example);
            }
            return read;
        } catch (UnrecognizedPropertyException unknown) {
            throw RequestException.malformedRequest(
                    "There is no field '" + unknown.getPropertyName() + "'; write " + example);
        } catch (JacksonException malformed) {
            throw RequestException.malformedRequest("The body is not such a JSON object; write " + example);
        }
    }

    private static void requireJson(@Nullable String contentType) throws HttpMediaTypeNotSupportedException {
        List<MediaType> known = List.of(MediaType.APPLICATION_JSON);
        try {
            MediaType given = contentType == null ? null : MediaType.parseMediaType(contentType);
            if (!MediaType.APPLICATION_JSON.includes(given)) {
                throw new HttpMediaTypeNotSupportedException(given, known);
            }
        } catch (InvalidMediaTypeException malformed) {
            throw new HttpMediaTypeNotSupportedException(malformed.getMessage(), known);
        }
    }
}
