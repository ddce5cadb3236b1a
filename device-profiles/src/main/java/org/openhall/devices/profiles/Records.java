package org.openhall.devices.profiles;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

import org.openhall.devices.idcard.PhotoDecoder;
import org.openhall.devices.pageprinter.IppPagePrinter;
import org.openhall.devices.printer.PrinterTraits;
import org.openhall.devices.scanner.ScannerTraits;

/** Makes records of profiles in which no fault was found. */
final class Records {

    private Records() {}

    static Model model(Kind kind, JsonNode tree) {
        return switch (kind) {
            case READER -> new Model.Reader(label(tree), tree.get("pauseMillis").asInt());
            case PRINTER -> new Model.Printer(label(tree), printer(tree));
            case SCANNER -> new Model.Scanner(label(tree), scanner(tree));
            case KIOSK -> throw new IllegalArgumentException("a kiosk is no part of a kiosk");
        };
    }

    private static Model.Label label(JsonNode tree) {
        List<UsbId> usb = tree.get("usb").valueStream().map(one -> new UsbId(one.get("vendor").asString(),
                one.get("product").asString(), word(UsbId.Speech.class, one.get("speaks")))).toList();
        return new Model.Label(tree.get("id").asString(), tree.get("name").asString(), tree.get("bauds").valueStream()
                .map(JsonNode::asInt).toList(), usb, texts(tree.get("udev")));
    }

    private static PrinterTraits printer(JsonNode tree) {
        return new PrinterTraits(tree.get("paperMm").asInt(), tree.get("dots").asInt(), tree.get("columns").asInt(),
                word(PrinterTraits.Charset.class, tree.get("charset")), tree.get("cutter").asBoolean(),
                word(PrinterTraits.Presenter.class, tree.get("presenter")), word(PrinterTraits.Qr.class,
                        tree.get("qr")),
                word(PrinterTraits.Raster.class, tree.get("raster")), word(PrinterTraits.Confirmation.class, tree.get(
                        "confirmation")),
                tree.get("status").asBoolean());
    }

    private static ScannerTraits scanner(JsonNode tree) {
        return new ScannerTraits(word(ScannerTraits.Ending.class, tree.get("ending")), tree.get("longest").asInt(),
                tree.get("gb18030").asBoolean(), Duration.ofMillis(tree.get("repeatMillis").asInt()));
    }

    static KioskProfile.Touch touch(JsonNode tree) {
        return new KioskProfile.Touch(word(KioskProfile.Surface.class, tree.at("/touch/by")), tree.at("/touch/points")
                .asInt());
    }

    static KioskProfile.Sound sound(JsonNode tree) {
        return new KioskProfile.Sound(tree.at("/sound/speaker").asBoolean(), tree.at("/sound/headphones").asBoolean());
    }

    static KioskProfile.Reach reach(JsonNode tree) {
        return new KioskProfile.Reach(tree.at("/reach/lowestMm").asInt(), tree.at("/reach/highestMm").asInt());
    }

    static Optional<PhotoDecoder> photo(JsonNode tree) {
        JsonNode photo = tree.at("/devices/reader/photo");
        return photo.isMissingNode()
                ? Optional.empty()
                : Optional.of(new PhotoDecoder(texts(photo.get("decoder")), Duration.ofMillis(photo.get("limitMillis")
                        .asInt())));
    }

    static Optional<KioskProfile.Pages> pages(JsonNode tree) {
        JsonNode pages = tree.at("/devices/pages");
        return pages.isMissingNode()
                ? Optional.empty()
                : Optional.of(new KioskProfile.Pages(IppPagePrinter.address(pages.get("link").asString()), pages.get(
                        "sheets").asInt()));
    }

    /** Facts that nobody has checked. */
    static List<String> unsure(JsonNode tree) {
        return tree.path(Whole.SOURCES).valueStream().filter(one -> !one.get("sure").asBoolean())
                .flatMap(one -> texts(one.get("facts")).stream()).distinct().toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static <E extends Enum<E>> E word(Class<E> type, JsonNode word) {
        return Enum.valueOf(type, word.asString().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
