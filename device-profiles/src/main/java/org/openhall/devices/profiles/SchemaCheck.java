package org.openhall.devices.profiles;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;

/** Holds profiles against their schemas and says in Chinese what does not fit. Safe on any thread. */
final class SchemaCheck {

    private static final Map<String, String> TYPES = Map.of("string", "文字", "integer", "整数", "number", "数字", "boolean",
            "true 或 false", "array", "列表", "object", "一组", "null", "null");

    private final Map<Kind, Schema> schemas = new ConcurrentHashMap<>();

    /**
     * Looks at a whole profile.
     *
     * @param complete whether all that it extends was found; else what is missing in it may stand there
     */
    void check(Kind kind, Whole whole, boolean complete, Findings findings) {
        for (Error error : schemas.computeIfAbsent(kind, SchemaCheck::schema).validate(whole.tree())) {
            if (!complete && error.getKeyword().equals("required")) continue;
            String place = error.getInstanceLocation().toString();
            String pointer = error.getProperty() == null ? place : place + "/" + escaped(error.getProperty());
            findings.add(whole.file(error.getKeyword().equals("required") ? place : pointer), pointer, words(error));
        }
    }

    private static Schema schema(Kind kind) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(ProfileFiles.resource("schema/" + kind.part() + ".schema.json").orElseThrow());
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String words(Error error) {
        JsonNode wanted = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required" -> "缺了这一项";
            case "additionalProperties" -> "没有这一项，是不是写错了名字";
            case "type" -> wanted("这里要写", wanted.isArray()
                    ? wanted.valueStream().map(SchemaCheck::type).collect(Collectors.joining("或"))
                    : type(wanted));
            case "enum" -> "只能是 " + wanted.valueStream().map(SchemaCheck::plain).collect(Collectors.joining("、"));
            case "minimum" -> "不能小于 " + wanted;
            case "maximum" -> "不能大于 " + wanted;
            case "minLength" -> "不能空着";
            case "maxLength" -> "太长，最多 " + wanted + " 个字";
            case "minItems" -> "至少要有 " + wanted + " 个";
            case "uniqueItems" -> "不能有重复的";
            case "pattern" -> "写法不对，要合 " + plain(wanted);
            default -> "不合要求（" + error.getKeyword() + "）";
        };
    }

    /** Between Chinese and other signs stands a space. */
    private static String wanted(String says, String what) {
        return says + (what.charAt(0) < 0x80 ? " " : "") + what;
    }

    private static String type(JsonNode name) {
        return TYPES.getOrDefault(name.asString(), name.asString());
    }

    private static String plain(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }
}
