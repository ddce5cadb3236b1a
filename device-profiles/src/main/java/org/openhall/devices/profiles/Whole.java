package org.openhall.devices.profiles;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A profile with all that it takes from those it extends: objects are joined, anything else is replaced, null takes away, the
 * sources stand one after the other. Knows which file each part came from.
 */
final class Whole {

    static final String EXTENDS = "extends";
    static final String SOURCES = "sources";

    private final List<Layer> layers = new ArrayList<>();
    private ObjectNode tree = JsonNodeFactory.instance.objectNode();

    private record Layer(String file, boolean shipped, ObjectNode own) {}

    /** Lays a parent under what is there already. */
    void under(ProfileText text, ObjectNode parent) {
        layers.add(new Layer(text.file(), text.shipped(), parent));
        ObjectNode below = parent.deepCopy();
        below.remove(EXTENDS);
        JsonNode sources = both(tree.path(SOURCES), below.path(SOURCES));
        tree = joined(below, tree);
        if (!sources.isMissingNode()) tree.set(SOURCES, sources);
    }

    /** Whether all of it came with the product. */
    boolean shipped() {
        return layers.stream().allMatch(Layer::shipped);
    }

    /** All of it. What was taken away by null is gone when everything has been laid. */
    ObjectNode tree() {
        return tree;
    }

    /** Takes away what is null. */
    void settle() {
        settle(tree);
    }

    private static void settle(ObjectNode node) {
        node.propertyNames().stream().filter(name -> node.get(name).isNull()).toList().forEach(node::remove);
        node.values().forEach(value -> {
            if (value instanceof ObjectNode object) settle(object);
        });
    }

    /** The file from which the part at a place came; the profile's own when it is in none. */
    String file(String pointer) {
        return layers.stream().filter(layer -> !layer.own.at(JsonPointer.compile(pointer)).isMissingNode()).findFirst()
                .orElse(layers.getFirst()).file;
    }

    private static ObjectNode joined(ObjectNode below, ObjectNode above) {
        above.properties().forEach(one -> {
            JsonNode under = below.path(one.getKey());
            below.set(one.getKey(), under instanceof ObjectNode parent && one.getValue() instanceof ObjectNode child
                    ? joined(parent, child)
                    : one.getValue());
        });
        return below;
    }

    private static JsonNode both(JsonNode first, JsonNode then) {
        if (!(first instanceof ArrayNode one) || !(then instanceof ArrayNode more))
            return first.isMissingNode() ? then : first;
        ArrayNode all = one.deepCopy();
        more.forEach(all::add);
        return all;
    }
}
