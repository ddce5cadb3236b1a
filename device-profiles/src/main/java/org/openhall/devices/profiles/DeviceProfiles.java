package org.openhall.devices.profiles;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import org.openhall.devices.link.DeviceLink;
import org.openhall.devices.screens.ScreenProfiles;

/**
 * The profiles shipped with the product, and those of a folder of one's own ({@code kiosks/}, {@code readers/} …). A wrong one is
 * refused with all its faults. Safe on any thread.
 */
public final class DeviceProfiles {

    private static final List<Kind> PARTS = List.of(Kind.READER, Kind.PRINTER, Kind.SCANNER);

    private final Optional<Path> folder;
    private final ProfileFiles files;
    private final ProfileReader reader;

    /** Those shipped. */
    public DeviceProfiles() {
        this(Optional.empty(), false);
    }

    /** Those shipped and those of a folder. */
    public DeviceProfiles(Path folder) {
        this(Optional.of(folder), false);
    }

    private DeviceProfiles(Optional<Path> folder, boolean everything) {
        this.folder = folder;
        files = new ProfileFiles(folder);
        reader = new ProfileReader(files, everything);
    }

    /** Their ids: the usual one first, one's own last. */
    public List<String> ids(Kind kind) {
        return Stream.concat(files.shipped(kind).stream(), files.own(kind).stream()).distinct().toList();
    }

    /**
     * A kiosk as people name it: by its id, or by a file, which ends in {@code .json}. Throws {@link ProfileException} with every fault of
     * it and of what it names.
     */
    public KioskProfile named(String kiosk) {
        return kiosk.endsWith(".json") ? kiosk(Path.of(kiosk)) : kiosk(kiosk);
    }

    /** A kiosk by its id. Throws {@link ProfileException} with every fault of it and of what it names. */
    public KioskProfile kiosk(String id) {
        Findings findings = new Findings();
        Optional<ProfileText> text = text(Kind.KIOSK, id, findings);
        if (text.isEmpty()) findings.add(id, "", "没有这个自助机型号，可用：" + String.join("、", ids(Kind.KIOSK)));
        return kiosk(text, findings);
    }

    /** A kiosk from a file. Throws {@link ProfileException} with every fault of it and of what it names. */
    public KioskProfile kiosk(Path file) {
        Findings findings = new Findings();
        Optional<ProfileText> text = Optional.empty();
        try {
            text = Optional.of(ProfileFiles.read(file));
        } catch (IOException e) {
            findings.add(file.toString(), "", "文件读不出来，请看路径、权限和编码（要 UTF-8）");
        }
        return kiosk(text, findings);
    }

    /** A device by its id. Throws {@link ProfileException} with every fault. */
    public Model model(Kind kind, String id) {
        Findings findings = new Findings();
        Optional<Model> model = model(kind, id, findings);
        if (model.isEmpty() && findings.list().isEmpty())
            findings.add(id, "", "没有这个" + kind.word() + "型号，可用：" + String.join("、", ids(kind)));
        findings.refuse();
        return model.orElseThrow();
    }

    /** Those of the folder that are never used, since a shipped one has their id. */
    public List<ProfileFault> hidden() {
        Findings findings = new Findings();
        for (Kind kind : Kind.values())
            hidden(kind, findings);
        return findings.list();
    }

    private void hidden(Kind kind, Findings findings) {
        List<String> shipped = files.shipped(kind);
        files.own(kind).stream().filter(shipped::contains).forEach(id -> findings.add(kind.folder() + "/" + id
                + ".json", "/id", "自带的型号已经叫这个编号，请换一个"));
    }

    /** Every fault of every profile, shipped ones too. */
    public List<ProfileFault> faults() {
        return new DeviceProfiles(folder, true).all();
    }

    private List<ProfileFault> all() {
        Findings findings = new Findings();
        for (Kind kind : Kind.values()) {
            hidden(kind, findings);
            for (String id : ids(kind)) {
                if (kind == Kind.KIOSK) text(kind, id, findings).ifPresent(text -> faults(text, findings));
                else
                    model(kind, id, findings);
            }
        }
        return findings.list();
    }

    private void faults(ProfileText text, Findings findings) {
        try {
            kiosk(Optional.of(text), new Findings());
        } catch (ProfileException e) {
            e.faults().forEach(one -> findings.add(one.file(), one.pointer(), one.says()));
        }
    }

    private Optional<ProfileText> text(Kind kind, String id, Findings findings) {
        try {
            return files.find(kind, id);
        } catch (IOException e) {
            findings.add(kind.folder() + "/" + id + ".json", "", "文件读不出来，请看权限和编码（要 UTF-8）");
            return Optional.empty();
        }
    }

    private Optional<Model> model(Kind kind, String id, Findings findings) {
        int before = findings.list().size();
        Optional<Whole> whole = text(kind, id, findings).flatMap(text -> whole(kind, text, findings));
        if (whole.isEmpty()) return Optional.empty();
        ProfileChecks checks = new ProfileChecks(whole.get(), findings);
        checks.common();
        if (kind == Kind.PRINTER) checks.printer();
        if (findings.list().size() > before) return Optional.empty();
        return Optional.of(Records.model(kind, whole.get().tree()));
    }

    private Optional<Whole> whole(Kind kind, ProfileText text, Findings findings) {
        try {
            return reader.read(kind, text, findings);
        } catch (IOException e) {
            findings.add(text.file(), "/" + Whole.EXTENDS, "为底的型号文件读不出来");
            return Optional.empty();
        }
    }

    private KioskProfile kiosk(Optional<ProfileText> text, Findings findings) {
        Optional<Whole> found = text.flatMap(one -> whole(Kind.KIOSK, one, findings));
        if (found.isEmpty()) throw new ProfileException(findings.list());
        Whole whole = found.get();
        ProfileChecks checks = new ProfileChecks(whole, findings);
        checks.common();
        checks.kiosk();
        Map<Kind, Model> models = new EnumMap<>(Kind.class);
        for (Kind part : PARTS)
            named(part, whole, checks, findings).ifPresent(model -> models.put(part, model));
        Map<Kind, DeviceLink> links = checks.links(models);
        findings.refuse();
        JsonNode tree = whole.tree();
        return new KioskProfile(tree.get("id").asString(), tree.get("name").asString(), new ScreenProfiles().shippedAs(
                tree.get("screen").asString()).orElseThrow(), Records.touch(tree), Records.sound(tree), Records.reach(
                        tree),
                attached(Model.Reader.class, Kind.READER, models, links), Records.photo(tree), attached(
                        Model.Printer.class, Kind.PRINTER, models, links),
                attached(Model.Scanner.class, Kind.SCANNER, models, links), Records.pages(tree), Records.unsure(tree));
    }

    private Optional<Model> named(Kind part, Whole whole, ProfileChecks checks, Findings findings) {
        String pointer = "/devices/" + part.part() + "/profile";
        JsonNode id = whole.tree().at(pointer);
        if (!id.isString()) return Optional.empty();
        if (ids(part).contains(id.asString())) return model(part, id.asString(), findings);
        checks.wrong(pointer, "没有这个" + part.word() + "型号，可用：" + String.join("、", ids(part)));
        return Optional.empty();
    }

    private static <M extends Model> Optional<Attached<M>> attached(Class<M> type, Kind kind, Map<Kind, Model> models,
            Map<Kind, DeviceLink> links) {
        return Optional.ofNullable(models.get(kind)).map(type::cast).map(model -> new Attached<>(model, links.get(
                kind)));
    }
}
