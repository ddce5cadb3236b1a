package org.openhall.kiosk.guide;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.openhall.contract.content.Attachment;
import org.openhall.contract.content.Guide;
import org.openhall.kiosk.wording.AttachmentNames;

/**
 * The files of a guide, each where it belongs: a form with its material, a sample with its result. Pure.
 *
 * @param guide as published
 */
record GuideFiles(Guide guide) {

    /**
     * A file under the words of the page.
     *
     * @param place among all files of the guide, from 0
     * @param words what it is and its name, e.g. 样表：低保申请表
     */
    record Named(int place, String words, Attachment file) {}

    /** 空表 and 样表 of a material, by its place. */
    List<Named> ofMaterial(int material) {
        Guide.Material of = guide.materials().get(material);
        int before = guide.attachments().size()
                + guide.materials().subList(0, material).stream().mapToInt(m -> m.files().size()).sum();
        return named(before, of.files().size(), i -> i < of.blanks().size() ? "空表：" : "样表：");
    }

    /** 结果样本 of all results. */
    List<Named> ofResults() {
        int samples = guide.results().stream().mapToInt(r -> r.samples().size()).sum();
        return named(guide.files().size() - samples, samples, _ -> "结果样本：");
    }

    private List<Named> named(int from, int count, IntFunction<String> what) {
        List<Attachment> files = guide.files();
        List<String> names = AttachmentNames.of(files, guide.imprint().title());
        return IntStream.range(0, count)
                .mapToObj(i -> new Named(from + i, what.apply(i) + names.get(from + i), files.get(from + i))).toList();
    }
}
