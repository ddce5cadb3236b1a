package org.openhall.kiosk.guide;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.openhall.contract.content.Guide;

/**
 * The list of what is still missing, to take away. Pure.
 *
 * @param heading how much is missing
 * @param text the list, as plain text
 */
record TakeList(String heading, String text) {

    /** The list of a guide under the ticks made so far (places of materials, from 0). */
    static TakeList of(Guide guide, Set<Integer> have) {
        List<Guide.Material> missing = IntStream.range(0, guide.materials().size()).filter(i -> !have.contains(i))
                .mapToObj(guide.materials()::get).toList();
        String heading = guide.materials().isEmpty()
                ? "带走办事指南"
                : missing.isEmpty() ? "材料都齐了" : "还差 " + missing.size() + " 种";
        Stream<String> lines = missing.stream().map(TakeList::line);
        Stream<String> places = guide.places().stream().map(TakeList::line).filter(s -> !s.isBlank()).limit(2);
        String first = missing.isEmpty() ? guide.imprint().title() : guide.imprint().title() + " 要带的材料：";
        return new TakeList(heading,
                Stream.of(Stream.of(first), lines, places).flatMap(s -> s).collect(Collectors.joining("\n")));
    }

    private static String line(Guide.Material material) {
        String pieces = GuidePage.pieces(material);
        return "□ " + material.name() + (pieces.isEmpty() ? "" : " " + pieces);
    }

    private static String line(Guide.Place place) {
        return Stream.of(place.address(), place.counter(), place.phone()).filter(s -> !s.isBlank())
                .collect(Collectors.joining(" "));
    }
}
