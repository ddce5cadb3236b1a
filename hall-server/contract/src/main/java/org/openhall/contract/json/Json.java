package org.openhall.contract.json;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one JSON dialect of the wire: records by constructor, properties in declaration order, ISO dates, unknown fields
 * ignored so that an older kiosk can read a newer hall. Thread-safe.
 */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .changeDefaultPropertyInclusion(v -> v
                    .withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY))
            .build();

    private Json() {}

    /** Writes a value as one line without padding. */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /**
     * Reads a value.
     *
     * @throws BadJsonException when the text is no JSON, or JSON of another shape
     */
    public static <T> T read(String text, Class<T> type) {
        try {
            T value = MAPPER.readValue(text, type);
            if (value == null) throw new BadJsonException("null where " + type.getSimpleName() + " was expected", null);
            return value;
        } catch (JacksonException e) {
            throw new BadJsonException("not a " + type.getSimpleName() + ": " + e.getClass().getSimpleName(), path(e),
                    e);
        } catch (IllegalArgumentException e) {
            throw new BadJsonException("not a " + type.getSimpleName() + ": " + e.getClass().getSimpleName(), e);
        }
    }

    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) path.append('[').append(step.getIndex()).append(']');
            else
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
        }
        return path.toString();
    }
}
