package org.rungwork.request;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rungwork.career.MalformedProfileException;
import org.rungwork.career.Profile;
import org.rungwork.career.TurtleProfile;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a posted profile, which is JSON or Turtle. */
@Component
public final class ProfileReader {

    public static final int MOST_BYTES = 1 << 20;

    private static final MediaType TURTLE = MediaType.parseMediaType("text/turtle");
    private static final List<MediaType> READABLE = List.of(MediaType.APPLICATION_JSON, TURTLE);

    private final JsonMapper json;

    public ProfileReader() {
        this.json = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    /**
     * @throws RequestException if the body is too large, malformed, or says what cannot be
     * @throws HttpMediaTypeNotSupportedException if it is neither JSON nor Turtle
     */
    public Profile read(HttpServletRequest request) throws IOException, HttpMediaTypeNotSupportedException {
        MediaType type = contentType(request.getContentType());
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw RequestException.bodyTooLarge(MOST_BYTES);
        }
        return type.equals(TURTLE) ? turtle(body) : json(body);
    }

    private static MediaType contentType(@Nullable String header) throws HttpMediaTypeNotSupportedException {
        try {
            MediaType given = header == null ? null : MediaType.parseMediaType(header);
            for (MediaType readable : READABLE) {
                if (readable.includes(given)) {
                    return readable;
                }
            }
            throw new HttpMediaTypeNotSupportedException(given, READABLE);
        } catch (InvalidMediaTypeException malformed) {
            throw new HttpMediaTypeNotSupportedException(malformed.getMessage(), READABLE);
        }
    }

    private static Profile turtle(byte[] body) {
        try {
            return TurtleProfile.read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (MalformedProfileException malformed) {
            throw RequestException.malformedBody(malformed.getMessage(), malformed);
        } catch (CharacterCodingException malformed) {
            throw RequestException.malformedBody("The profile is not in UTF-8", malformed);
        }
    }

    private Profile json(byte[] body) {
        try {
            Profile profile = json.readValue(body, Profile.class);
            if (profile == null) {
                throw new IllegalArgumentException("the profile is null");
            }
            return profile;
        } catch (ValueInstantiationException invalid) {
            if (invalid.getCause() instanceof IllegalArgumentException reason) {
                throw RequestException.outOfRange(reason);
            }
            throw RequestException.malformedBody(wrongValue(invalid), invalid);
        } catch (UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw RequestException.malformedBody(
                    "A profile has no field '" + path(unknown) + "'; known there: " + known, unknown);
        } catch (DatabindException wrong) {
            throw RequestException.malformedBody(wrongValue(wrong), wrong);
        } catch (JacksonException malformed) {
            throw RequestException.malformedBody("The profile is no JSON" + place(malformed), malformed);
        }
    }

    private static String wrongValue(DatabindException wrong) {
        String path = path(wrong);
        return "The profile has a value of the wrong type"
                + (path.isEmpty() ? "" : " at '" + path + "'")
                + place(wrong);
    }

    private static String place(JacksonException failure) {
        TokenStreamLocation place = failure.getLocation();
        return place == null ? "" : ": line " + place.getLineNr() + ", column " + place.getColumnNr();
    }

    /** Such as {@code skills[0].level}. */
    private static String path(DatabindException failure) {
        return failure.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
