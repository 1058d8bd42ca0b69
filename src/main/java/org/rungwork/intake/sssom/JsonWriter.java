package org.rungwork.intake.sssom;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** A set as a JSON object, with the slots in their order; references are CURIEs where a prefix fits. */
final class JsonWriter {

    private static final ObjectWriter JSON = JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .writerWithDefaultPrettyPrinter();

    private final MappingSet set;
    private final Condensed condensed;

    JsonWriter(MappingSet set) {
        this.set = set;
        condensed = Condensed.of(set);
    }

    void write(OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            set.find(Slot.SSSOM_VERSION).ifPresent(version -> json.writeStringProperty("sssom_version", version));
            json.writeObjectPropertyStart("curie_map");
            set.prefixes().declared().forEach(json::writeStringProperty);
            json.writeEndObject();
            Slot.ofSet().stream()
                    .filter(slot -> slot != Slot.SSSOM_VERSION)
                    .forEach(slot -> write(json, slot, condensed.values().all(slot)));
            writeDefinitions(json);
            writeExtensions(json, set.values().extensions());
            json.writeArrayPropertyStart("mappings");
            for (SlotValues row : condensed.rows()) {
                json.writeStartObject();
                row.slots().forEach((slot, values) -> write(json, slot, values));
                writeExtensions(json, row.extensions());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private void write(JsonGenerator json, Slot slot, List<String> values) {
        if (values.isEmpty()) {
            return;
        }
        if (slot.hasManyValues()) {
            json.writeArrayPropertyStart(slot.slotName());
            values.forEach(value -> json.writeString(shown(slot, value)));
            json.writeEndArray();
        } else if (slot.type().isNumber()) {
            json.writeNumberProperty(slot.slotName(), new BigDecimal(values.getFirst()));
        } else {
            json.writeStringProperty(slot.slotName(), shown(slot, values.getFirst()));
        }
    }

    private String shown(Slot slot, String value) {
        return slot.type() == ValueType.REFERENCE ? curie(value) : value;
    }

    private String curie(String iri) {
        return set.prefixes().contract(iri).orElse(iri);
    }

    private void writeDefinitions(JsonGenerator json) {
        if (set.extensions().isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("extension_definitions");
        for (Extension extension : set.extensions()) {
            json.writeStartObject();
            json.writeStringProperty("slot_name", extension.name());
            json.writeStringProperty("property", curie(extension.property()));
            json.writeStringProperty("type_hint", curie(extension.typeHint()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeExtensions(JsonGenerator json, Map<String, String> values) {
        for (Extension extension : set.extensions()) {
            String value = values.get(extension.name());
            if (value != null) {
                json.writeStringProperty(extension.name(), extension.isReference() ? curie(value) : value);
            }
        }
    }
}
