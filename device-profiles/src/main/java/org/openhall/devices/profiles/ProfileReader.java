package org.openhall.devices.profiles;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads one profile with all that it extends. */
final class ProfileReader {

    private final JsonMapper json = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private final ProfileFiles files;
    private final boolean everything;
    private final SchemaCheck schemas = new SchemaCheck();

    /** @param everything whether shipped profiles are held against their schemas too */
    ProfileReader(ProfileFiles files, boolean everything) {
        this.files = files;
        this.everything = everything;
    }

    /** A shipped profile or one of the folder; absent when there is none or it is no JSON object. */
    Optional<Whole> read(Kind kind, String id, Findings findings) throws IOException {
        Optional<ProfileText> text = files.find(kind, id);
        return text.isEmpty() ? Optional.empty() : read(kind, text.get(), findings);
    }

    /** Absent when it is no JSON object. */
    Optional<Whole> read(Kind kind, ProfileText text, Findings findings) throws IOException {
        Optional<ObjectNode> own = parsed(text, findings);
        if (own.isEmpty()) return Optional.empty();
        if (own.get().path("id").isString() && !own.get().path("id").asString().equals(text.id()))
            findings.add(text.file(), "/id", "编号要和文件名一样，是 " + text.id());
        Whole whole = new Whole();
        whole.under(text, own.get());
        boolean complete = parents(kind, text, own.get(), whole, findings);
        whole.settle();
        // what is shipped was checked when it was built: the validator's classes cost 12 MB, which a kiosk can spare
        if (everything || !whole.shipped()) schemas.check(kind, whole, complete, findings);
        return Optional.of(whole);
    }

    /** Whether all were found. */
    private boolean parents(Kind kind, ProfileText text, ObjectNode own, Whole whole, Findings findings)
            throws IOException {
        Set<String> seen = new LinkedHashSet<>(Set.of(text.id()));
        String file = text.file();
        for (JsonNode up = own.path(Whole.EXTENDS); !up.isMissingNode();) {
            String id = up.isString() ? up.asString() : "";
            if (!seen.add(id)) {
                findings.add(file, "/" + Whole.EXTENDS, "绕回来了：" + String.join(" → ", seen) + " → " + id);
                return false;
            }
            Optional<ProfileText> parent = id.isEmpty() ? Optional.empty() : files.find(kind, id);
            if (parent.isEmpty()) {
                findings.add(file, "/" + Whole.EXTENDS,
                        "没有这个" + kind.word() + "型号，可用：" + String.join("、", files.shipped(
                                kind)));
                return false;
            }
            file = parent.get().file();
            Optional<ObjectNode> below = parsed(parent.get(), findings);
            if (below.isEmpty()) return false;
            whole.under(parent.get(), below.get());
            up = below.get().path(Whole.EXTENDS);
        }
        return true;
    }

    private Optional<ObjectNode> parsed(ProfileText text, Findings findings) {
        try {
            if (json.readTree(text.text()) instanceof ObjectNode object) return Optional.of(object);
            findings.add(text.file(), "", "整个文件要是一个 { }");
        } catch (JacksonException e) {
            findings.add(text.file(), "", e.getLocation() == null
                    ? "不是型号文件：括号套得太深，或有一项太长"
                    : "第 " + e.getLocation().getLineNr() + " 行第 " + e.getLocation().getColumnNr()
                            + " 列附近不是正确的 JSON（缺逗号、引号，或同一项写了两次）");
        }
        return Optional.empty();
    }
}
