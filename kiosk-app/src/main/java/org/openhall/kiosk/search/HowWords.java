package org.openhall.kiosk.search;

import java.util.List;
import java.util.stream.Collectors;

import org.openhall.content.reading.Results;

/** What was done to the words of a search, as it is said to the reader. Pure. */
final class HowWords {

    private HowWords() {}

    static List<String> of(List<Results.How> how) {
        return how.stream().map(HowWords::of).distinct().toList();
    }

    private static String of(Results.How how) {
        return switch (how) {
            case Results.How.Synonym(String _, List<String> also) ->
                "含" + also.stream().map(w -> "“" + w + "”").collect(Collectors.joining("、"));
            case Results.How.Sound(String letters) -> "按拼音 " + letters + " 找";
            case Results.How.Pieces(String typed, List<String> pieces) -> "没有“" + typed + "”，下面是按"
                    + pieces.stream().map(w -> "“" + w + "”").collect(Collectors.joining("、")) + "找到的";
            case Results.How.Near(String typed) -> "没有“" + typed + "”，下面是写法相近的";
        };
    }
}
